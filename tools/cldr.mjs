// Writes the tables that come from CLDR, the locale data that `Intl` of JavaScript has, too:
// `node tools/cldr.mjs`. Another version of Node.js may give other names; read the diff.

import { writeFileSync } from "node:fs";

/** The languages of the interface, English first. */
const LANGS = ["en", "fr", "de", "es", "pt", "it", "nl", "pl", "tr", "ru", "zh", "ja", "ar", "he"];

/** The codes of ISO 3166-1, two letters and three. A test next to the table checks them. */
const CODES = `
  AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS
  AW:ABW AX:ALA AZ:AZE BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM
  BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK
  CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CV:CPV
  CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY
  EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD
  GE:GEO GF:GUF GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM
  GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN
  IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM
  KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA LI:LIE LK:LKA
  LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL
  MK:MKD ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI
  MX:MEX MY:MYS MZ:MOZ NA:NAM NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU
  NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI
  PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SC:SYC
  SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD
  ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS
  TM:TKM TN:TUN TO:TON TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY
  UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR VN:VNM VU:VUT WF:WLF WS:WSM YE:YEM YT:MYT ZA:ZAF
  ZM:ZMB ZW:ZWE
`;

const countries = CODES.trim()
  .split(/\s+/)
  .map((pair) => pair.split(":"));
/** Names in use that CLDR does not have. */
const OTHER_NAMES = {
  CZ: ["Czech Republic"],
  GB: ["Great Britain"],
  NL: ["Holland"],
  TR: ["Turkey"],
  US: ["United States of America", "U.S.A.", "U.S."],
};

const names = LANGS.flatMap((lang) =>
  ["long", "short"].map((style) => new Intl.DisplayNames(lang, { type: "region", style })),
);
const rows = countries.map(([code, long]) => {
  // `RU`, short for Reino Unido, is the code of Russia.
  const all = names.map((name) => name.of(code)).filter((name) => !/^(?!UK)[A-Z]{2}$/.test(name));
  return [code, long, ...new Set([...all, ...(OTHER_NAMES[code] ?? [])])];
});
const table = rows.map((row) => `${row.join("\t")}\n`).join("");
writeFileSync(new URL("../src/compile/countries.tsv", import.meta.url), table);

/** A date pattern of a language with placeholders, such as `{day} {month} {year}`. */
const pattern = (lang, options) =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC", numberingSystem: "latn" })
    .formatToParts(new Date("2019-03-31"))
    .map(({ type, value }) => (type === "literal" ? value : `{${type}}`))
    .join("");
const month = (lang, options, number) =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" })
    .formatToParts(new Date(Date.UTC(2019, number)))
    .find(({ type }) => type === "month").value;
const months = (lang, options) => {
  const unit = pattern(lang, options).includes("{month}月") ? "月" : "";
  return Array.from({ length: 12 }, (_, number) => month(lang, options, number) + unit).join(" ");
};

const YEAR = { year: "numeric" };
const MONTH = { ...YEAR, month: "short" };
const DAY = { ...MONTH, day: "numeric" };
const formats = LANGS.map((lang) => {
  // The interface is in British English, but abbreviates September like other months.
  const dated = lang === "en" ? "en-GB" : lang;
  const patterns = [YEAR, MONTH, DAY].map((options) =>
    pattern(dated, options).replace("{month}月", "{month}"),
  );
  return [lang, ...patterns, months(lang, MONTH), months(lang, DAY)];
});
const dates = formats.map((row) => `${row.join("\t")}\n`).join("");
writeFileSync(new URL("../src/profile/messages/dates.tsv", import.meta.url), dates);
