# For the scripts beside this file: the program, an input with good and bad records, and what one process makes of it.
set -euo pipefail
advise=${ADVISE:-$(cd "$(dirname "$0")/../.." && pwd)/.build/release/advise}
if [ ! -x "$advise" ]; then
  echo "$advise is missing: swift build -c release --product advise, or set ADVISE" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# An engine that isn't there is no failure.
need() {
  command -v "$1" > /dev/null || { echo "skipped: $1 is not installed"; exit 0; }
}

# 20,000 records, each with an id of its own, since a line number is that of its part; every 97th is broken.
awk 'BEGIN {
  for (i = 0; i < 20000; i++)
    if (i % 97 == 0) print "{\"id\":\"b" i "\",\"text\":" i "}"
    else if (i % 3 == 0) print "{\"id\":\"m" i "\",\"text\":\"Dear friend, please close dispute " i " and I pay by PayPal\"}"
    else print "{\"id\":\"m" i "\",\"text\":\"Your parcel " i " was shipped on Monday, thank you\"}"
}' > "$work/input.jsonl"
"$advise" score --threads 1 --lenient "$work/input.jsonl" 2> /dev/null > "$work/one.jsonl"

# A refused record names its line, which is that of its part: left out of the comparison.
without_lines() {
  sed 's/"line":[0-9]*,//' "$1"
}
