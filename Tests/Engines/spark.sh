#!/usr/bin/env bash
# Spark: RDD.pipe on a local cluster of two workers, each a process of its own. PYTHON names a Python with pyspark.
. "$(dirname "$0")/common.sh"
python=${PYTHON:-python3}
need "$python"
need java
"$python" -c 'import pyspark' 2> /dev/null || { echo "skipped: $python has no pyspark"; exit 0; }
"$python" "$(dirname "$0")/spark_pipe.py" "$advise" "$work/input.jsonl" > "$work/many.jsonl" 2> "$work/log" \
  || { tail -n 20 "$work/log" >&2; exit 1; }
cmp <(without_lines "$work/one.jsonl") <(without_lines "$work/many.jsonl")
grep '^master' "$work/log"
echo "Spark: $(wc -l < "$work/many.jsonl") records, the same bytes as one process"
