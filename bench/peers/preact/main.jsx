import { render } from "preact";
import model from "virtual:model";
import { App } from "../react/App.jsx";
import "virtual:style.css";

render(<App model={model} />, document.querySelector("#app"));
