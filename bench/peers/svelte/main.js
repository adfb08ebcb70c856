import { mount } from "svelte";
import App from "./App.svelte";
import "virtual:style.css";

mount(App, { target: document.querySelector("#app") });
