#!/usr/bin/env bash
# OmegaT as Debian has it (3.6), without a window: a new Chinese text goes out, is translated there and comes back.
#
#     apt-get install --no-install-recommends omegat
#     PYTHON=python3 tests/omegat/try.sh [FOLDER]
#
# FOLDER must have no blank in its path, which Debian's omegat would take apart; what an earlier run left there goes.
#
# 1. A project of one article (zh.md, en.md), adopted and confirmed. Then the Chinese gets two more texts
#    (zh-later.md): a new one with bold and a citation, and one that stands in the article already.
# 2. export: the texts as XLIFF, the new ones with their source as target, since OmegaT 3.6 passes over units without
#    one; the memory of confirmed pairs as TMX into tm/auto/, from where OmegaT takes exact matches by itself; the
#    glossary as TBX.
# 3. What a translator would type in OmegaT is in project_save.tmx: <g0> and <x1/> are its names for the codes of the
#    unit, counted from 0. omegat.project says that a text is one segment, as it is here.
# 4. OmegaT writes target/, and import takes it. FOLDER/before and FOLDER/project/source are there to be compared.
set -euo pipefail
folder=$(realpath -m "${1:-${TMPDIR:-/tmp}/duizhao-omegat}")
cd "$(dirname "$0")/../.."
here=tests/omegat
project=$folder/project
tool=$folder/omegat
duizhao() { "${PYTHON:-python3}" -m duizhao --project "$project" "$@"; }

rm -rf "$project" "$tool" "$folder/before" "$folder/settings"
mkdir -p "$project/source/zh" "$project/source/en" "$tool"/{source,target,tm/auto,glossary,dictionary,omegat}
cp $here/zh.md "$project/source/zh/care.md"
cp $here/en.md "$project/source/en/care.md"
printf 'zh,en\n保湿剂,moisturiser\n' > "$project/source/glossary.csv"
duizhao adopt
duizhao confirm source/en --by Li
cp $here/zh-later.md "$project/source/zh/care.md"
duizhao sync
cp -r "$project/source" "$folder/before"

cp $here/omegat.project "$tool/omegat.project"
cp $here/project_save.tmx "$tool/omegat/project_save.tmx"
duizhao export --format xliff --copy-source --out "$tool/source"
duizhao export --format tmx --out "$tool/tm/auto"
duizhao export --format tbx --out "$tool/glossary"

env -u DISPLAY omegat "$tool" --mode=console-translate "--config-dir=$folder/settings"

duizhao import "$tool/target/care.en.xlf" --by Zhao
diff -ru "$folder/before" "$project/source" || true # to be looked at: it is what came back
