// The demo page: fills this site's URL into the code, shows any résumé, and logs events.

const site = new URL("../", location.href).href;
for (const code of document.querySelectorAll("pre code")) {
  code.textContent = code.textContent.replaceAll("https://you.example/", site);
}

const preview = document.querySelector("#preview");
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const url = document.querySelector("#resume-url").value;
  preview.removeAttribute("sections");
  preview.src = url;
  document.querySelector("#try code").textContent = `<whoami-page src="${url}"></whoami-page>`;
});

// The script of the example "Events".
for (const kind of ["ready", "error", "toggle"]) {
  document.querySelector("#profile").addEventListener(`whoami:${kind}`, ({ detail }) => {
    document.querySelector("#log").textContent = `whoami:${kind} ${JSON.stringify(detail)}`;
  });
}
