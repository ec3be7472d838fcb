#!/usr/bin/env bash
# GNU parallel: blocks of lines to as many processes as there are cores, in the order of the input.
. "$(dirname "$0")/common.sh"
need parallel
parallel --will-cite --pipe --keep-order --block 200k "$advise score --threads 1 --lenient 2> /dev/null" \
  < "$work/input.jsonl" > "$work/many.jsonl"
cmp <(without_lines "$work/one.jsonl") <(without_lines "$work/many.jsonl")
echo "GNU parallel: $(wc -l < "$work/many.jsonl") records, the same bytes as one process"
