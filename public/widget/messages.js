// What can go wrong, each with a code for scripts and a sentence for people.

import { Failure, needs } from "./failure.js";

const SENTENCES = {
  en: {
    offline: ({ status }) =>
      status
        ? `The profile can't be had just now: the server answered ${status}.`
        : "The profile could not be reached. You may be offline.",
    "not-found": ({ url, status }) =>
      status
        ? `There is no profile at ${url}: the server answered ${status}.`
        : `“${url}” is no address of a profile.`,
    refused: ({ url }) =>
      `The server of ${url} does not let other sites read it (it sends no Access-Control-Allow-Origin).`,
    "wrong-type": ({ url, type }) => `${url} is no JSON file: it is sent as ${type}.`,
    "not-json": ({ url, reason }) => `${url} is not JSON: ${reason}.`,
    "not-a-resume": ({ url, reason }) =>
      `${url} is not a résumé in the format of JSON Resume: ${reason}.`,
    "too-big": ({ url }) => `${url} is larger than 1 MiB.`,
    "too-slow": ({ stage }) =>
      stage === "compile"
        ? "Reading the profile took longer than 5 seconds."
        : "The profile did not come within 10 seconds.",
    broken: ({ file, reason }) =>
      `The widget could not load its own files${file ? ` (${file})` : ""}${reason ? `: ${reason}` : ""}.`,
    blocked: ({ needs }) =>
      `this page's Content-Security-Policy is in the way; what is missing is: ${needs}`,
    retry: "Try again",
  },
  fr: {
    offline: ({ status }) =>
      status
        ? `Le profil n'est pas disponible pour le moment : le serveur a répondu ${status}.`
        : "Le profil n'a pas pu être atteint. Vous êtes peut-être hors ligne.",
    "not-found": ({ url, status }) =>
      status
        ? `Il n'y a pas de profil à ${url} : le serveur a répondu ${status}.`
        : `« ${url} » n'est pas l'adresse d'un profil.`,
    refused: ({ url }) =>
      `Le serveur de ${url} ne laisse pas les autres sites le lire (il n'envoie pas Access-Control-Allow-Origin).`,
    "wrong-type": ({ url, type }) =>
      `${url} n'est pas un fichier JSON : il est envoyé comme ${type}.`,
    "not-json": ({ url, reason }) => `${url} n'est pas du JSON : ${reason}.`,
    "not-a-resume": ({ url, reason }) =>
      `${url} n'est pas un CV au format JSON Resume : ${reason}.`,
    "too-big": ({ url }) => `${url} dépasse 1 Mio.`,
    "too-slow": ({ stage }) =>
      stage === "compile"
        ? "La lecture du profil a pris plus de 5 secondes."
        : "Le profil n'est pas arrivé en 10 secondes.",
    broken: ({ file, reason }) =>
      `Le widget n'a pas pu charger ses propres fichiers${file ? ` (${file})` : ""}${reason ? ` : ${reason}` : ""}.`,
    blocked: ({ needs }) =>
      `la Content-Security-Policy de cette page s'y oppose ; il manque : ${needs}`,
    retry: "Réessayer",
  },
};

/** Whether trying again may help. */
export const retries = (code) => code === "offline" || code === "too-slow";

/** The sentences in the language of an element, or in English. */
export function words(element) {
  const lang = element.lang || element.closest("[lang]")?.lang || "";
  return SENTENCES[lang.toLowerCase().split("-")[0]] ?? SENTENCES.en;
}

/** What the page's policy lacks, as far as it has kept us from something. */
const lacks = new Set();
const ours = new URL("../", import.meta.url);
document.addEventListener(
  "securitypolicyviolation",
  ({ effectiveDirective, blockedURI, disposition }) => {
    const isOurs =
      blockedURI.startsWith(ours.href) ||
      blockedURI === ours.origin ||
      /^(wasm-eval|blob|trusted-types)/.test(blockedURI);
    if (disposition === "enforce" && isOurs) lacks.add(needs(effectiveDirective, blockedURI));
  },
);

/** What an error was, with its sentence. */
export async function explain(error, element) {
  // Browsers tell of a violation a moment after what was kept from happening has failed.
  await new Promise((resolve) => setTimeout(resolve));
  let { code, detail } = error;
  if (code !== "blocked" && (!(error instanceof Failure) || code === "broken")) {
    if (lacks.size > 0 && !detail?.status)
      [code, detail] = ["blocked", { needs: [...lacks].join("; ") }];
    else if (error instanceof WebAssembly.CompileError && /unsafe-eval/.test(error.message))
      [code, detail] = ["blocked", { needs: needs("script-src", "wasm-eval") }];
    else [code, detail] = ["broken", detail ?? { reason: error.message }];
  }
  return { code, message: words(element)[code](detail) };
}
