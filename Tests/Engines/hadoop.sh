#!/usr/bin/env bash
# Hadoop Streaming: `advise` as a mapper over KEY, tab, record, then a sort by key. With a Hadoop (HADOOP_STREAMING names
# its hadoop-streaming jar) the real thing; else its contract, played with split, sort and pipes.
. "$(dirname "$0")/common.sh"
mapper="$advise score --keyed --threads 1 --lenient"
awk '{ printf "key%05d\t%s\n", (NR * 7919) % 20011, $0 }' "$work/input.jsonl" > "$work/keyed.tsv"
$mapper < "$work/keyed.tsv" 2> /dev/null | LC_ALL=C sort -t $'\t' -k 1,1 > "$work/one.tsv"
if [ -n "${HADOOP_STREAMING:-}" ] && command -v hadoop > /dev/null; then
  way="Hadoop Streaming"
  hadoop jar "$HADOOP_STREAMING" -D mapreduce.job.maps=4 -D mapreduce.job.reduces=1 \
    -input "file://$work/keyed.tsv" -output "file://$work/out" -mapper "$mapper" -reducer cat > "$work/log" 2>&1 \
    || { tail -n 20 "$work/log" >&2; exit 1; }
  cat "$work"/out/part-* > "$work/many.tsv"
else
  way="the contract of Hadoop Streaming (no Hadoop here)"
  split -n l/4 "$work/keyed.tsv" "$work/part."
  for part in "$work"/part.??; do $mapper < "$part" > "$part.out" 2> /dev/null; done
  LC_ALL=C sort -t $'\t' -k 1,1 "$work"/part.??.out > "$work/many.tsv"
fi
cmp <(without_lines "$work/one.tsv") <(without_lines "$work/many.tsv")
[ "$(cut -f 1 "$work/many.tsv" | LC_ALL=C sort -u | wc -l)" = 20000 ]
echo "$way: $(wc -l < "$work/many.tsv") records, the same bytes as one process"
