import { createRoot } from "react-dom/client";
import model from "virtual:model";
import { App } from "./App.jsx";
import "virtual:style.css";

createRoot(document.querySelector("#app")).render(<App model={model} />);
