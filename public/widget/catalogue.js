// The widget's sentences, by language. Every language has the same keys, and each sentence the same
// placeholders. A key is an error code of docs/widget.md, or such a code with a suffix where one
// code has several sentences.

export default {
  en: {
    offline: "{url} could not be reached. You may be offline.",
    "offline-status": "The server answered {status}. Try again later.",
    "not-found": "There is no résumé at {url}: the server answered {status}.",
    "not-found-invalid": "“{url}” is not a valid web address.",
    refused:
      "The server does not allow other sites to read {url}: it sends no Access-Control-Allow-Origin header.",
    "wrong-type": "{url} is not a JSON file: the server sends it as {type}.",
    "not-json": "{url} is not valid JSON: {reason}.",
    "not-a-resume": "{url} is not a résumé in the JSON Resume format: {reason}.",
    "not-a-resume-complex": "{url} is too complex to be read.",
    "too-big": "{url} is larger than 1 MiB.",
    "too-big-content":
      "{url} is too big to be shown: it has about {elements} elements, and the limit is {max}.",
    private: "{url} contains a privacy mark that cannot be applied: {reason}.",
    "too-slow": "{url} did not load within 10 seconds.",
    "too-slow-compile": "Reading {url} took longer than 5 seconds.",
    broken: "The widget could not start ({reason}).",
    "broken-file": "The widget could not load its file {file}: the server answered {status}.",
    "broken-build":
      "The widget’s files come from different versions of its site. Reload the page to try again.",
    blocked: "This page’s Content-Security-Policy blocks the widget. Add: {directives}",
    retry: "Try again",
  },
  fr: {
    offline: "Impossible d’atteindre {url}. Vous êtes peut-être hors ligne.",
    "offline-status": "Le serveur a répondu {status}. Réessayez plus tard.",
    "not-found": "Aucun CV à l’adresse {url}\u00a0: le serveur a répondu {status}.",
    "not-found-invalid": "«\u00a0{url}\u00a0» n’est pas une adresse web valide.",
    refused:
      "Le serveur n’autorise pas les autres sites à lire {url}\u00a0: il n’envoie pas d’en-tête Access-Control-Allow-Origin.",
    "wrong-type": "{url} n’est pas un fichier JSON\u00a0: le serveur l’envoie avec le type {type}.",
    "not-json": "{url} n’est pas un fichier JSON valide\u00a0: {reason}.",
    "not-a-resume": "{url} n’est pas un CV au format JSON Resume\u00a0: {reason}.",
    "not-a-resume-complex": "{url} est trop complexe pour être lu.",
    "too-big": "{url} dépasse 1\u00a0Mio.",
    "too-big-content":
      "{url} est trop volumineux pour être affiché\u00a0: il compte environ {elements} éléments, pour une limite de {max}.",
    private: "{url} contient un marqueur «\u00a0private\u00a0» inapplicable\u00a0: {reason}.",
    "too-slow": "{url} n’a pas pu être chargé en moins de 10\u00a0secondes.",
    "too-slow-compile": "La lecture de {url} a pris plus de 5\u00a0secondes.",
    broken: "Le widget n’a pas pu démarrer ({reason}).",
    "broken-file":
      "Le widget n’a pas pu charger son fichier {file}\u00a0: le serveur a répondu {status}.",
    "broken-build":
      "Les fichiers du widget proviennent de versions différentes de son site. Rechargez la page pour réessayer.",
    blocked:
      "La Content-Security-Policy de cette page bloque le widget. À ajouter\u00a0: {directives}",
    retry: "Réessayer",
  },
};
