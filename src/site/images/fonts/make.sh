#!/bin/sh
# Makes the fonts in this folder; see README.md. Needs npm, Python 3 and the network.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install --quiet fonttools==4.68.0
for package in noto-sans@0.4.2 noto-sans-hebrew@0.4.1 noto-sans-arabic@0.4.3; do
  folder=${package%@*}
  mkdir "$folder"
  tar -xzf "$(npm pack --silent "@expo-google-fonts/$package")" -C "$folder" --strip-components 1
done

latin=U+0020-007E,U+00A0-024F,U+0259,U+02B9-02BC,U+02C6-02C7,U+02D8-02DD,U+1E00-1EFF
marks=U+0300-0304,U+0306-030C,U+030F,U+0311,U+031B,U+0323-0328,U+032D,U+0331,U+0342,U+0345
greek_and_cyrillic=U+037A-03FF,U+0400-052F
punctuation=U+200B-200F,U+2010-2027,U+202A-203A,U+2044,U+2060,U+2066-2069,U+FFFD
symbols=U+20AA,U+20AC,U+20B4,U+20BA,U+20BD,U+2116,U+2122,U+2190-2193,U+2212
hebrew=U+0591-05F4,U+FB1D-FB4F
arabic=U+0600-06FF,U+0750-077F

# subset PACKAGE FAMILY WEIGHT CHARACTERS
subset() {
  venv/bin/pyftsubset "$1/$3/$2_$3.ttf" --unicodes="$4" --output-file="$2-$3.ttf" \
    --no-hinting --name-IDs=0,13,14 --notdef-outline \
    --layout-features=calt,ccmp,clig,fina,init,isol,kern,liga,locl,mark,medi,mkmk,rlig
}

export SOURCE_DATE_EPOCH=0
for weight in 400Regular 700Bold; do
  subset noto-sans NotoSans "$weight" \
    "$latin,$marks,$greek_and_cyrillic,$punctuation,$symbols"
  subset noto-sans-hebrew NotoSansHebrew "$weight" "$hebrew"
  subset noto-sans-arabic NotoSansArabic "$weight" "$arabic"
  venv/bin/pyftmerge "NotoSans-$weight.ttf" "NotoSansHebrew-$weight.ttf" \
    "NotoSansArabic-$weight.ttf" --output-file="$weight.ttf"
done
# A name of their own, so that no installed font is taken for them.
venv/bin/python - "$here" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

for source, style in ("400Regular", "Regular"), ("700Bold", "Bold"):
    font = TTFont(f"{source}.ttf", recalcTimestamp=False)
    font["head"].created = font["head"].modified = 0
    for number, text in (1, "Whoami Sans"), (2, style), (4, f"Whoami Sans {style}"), (6, f"WhoamiSans-{style}"):
        font["name"].setName(text, number, 3, 1, 0x409)
    font.save(f"{sys.argv[1]}/WhoamiSans-{style}.ttf")
PYTHON
