// The page of examples: the code names this very site, and the box shows any résumé.

const site = new URL("../", location.href).href;
for (const code of document.querySelectorAll("pre code")) {
  code.textContent = code.textContent.replaceAll("https://pierrez.example/", site);
}

const tried = document.querySelector("#tried");
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const address = document.querySelector("#src").value;
  tried.removeAttribute("sections");
  tried.src = address;
  document.querySelector("#try code").textContent = `<whoami-page src="${address}"></whoami-page>`;
});

// As the example of events has it.
for (const kind of ["ready", "error", "toggle"]) {
  document.querySelector("#told").addEventListener(`whoami:${kind}`, ({ detail }) => {
    document.querySelector("#heard").textContent = `whoami:${kind} ${JSON.stringify(detail)}`;
  });
}
