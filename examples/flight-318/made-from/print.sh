#!/bin/sh
# Prints the PDFs of ../sources from the pages here. Needs Chromium, the Liberation fonts and Node.
# The printed files are the sources: print again only when a text changes, for every print has other bytes.
set -eu
cd "$(dirname "$0")"
chromium="${CHROMIUM:-/usr/bin/chromium} --headless --no-sandbox --disable-gpu --allow-file-access-from-files"
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
$chromium --screenshot="$scratch/annex-a.png" --window-size=816,1056 --force-device-scale-factor=2 annex-a.html
node scan.mjs "$scratch/annex-a.png" annex-a.jpg
$chromium --print-to-pdf=../sources/2019-05-10-district-court-order.pdf --no-pdf-header-footer court-order.html
$chromium --print-to-pdf=../sources/2019-05-20-comunicado-digep-14.pdf --no-pdf-header-footer comunicado-digep.html
$chromium --print-to-pdf=../sources/2019-05-31-court-of-appeals-order.pdf --no-pdf-header-footer court-of-appeals-order.html
$chromium --print-to-pdf=../sources/2019-06-21-order-on-compliance.pdf --no-pdf-header-footer order-on-compliance.html
node workbook.mjs ../sources/2019-05-06-frs-detention-statistics.xlsx
