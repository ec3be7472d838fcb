"""Pipes the lines of a file through `advise score` on Spark and prints the results in the order of the file.

spark_pipe.py ADVISE INPUT [MASTER]
"""

import os
import sys

from pyspark import SparkConf, SparkContext

advise, path = sys.argv[1], os.path.abspath(sys.argv[2])
# local-cluster: real worker processes, as a cluster has them; two with a core and 512 MiB each.
master = sys.argv[3] if len(sys.argv) > 3 else "local-cluster[2,1,512]"
conf = (
    SparkConf()
    .setMaster(master)
    .setAppName("advise")
    .set("spark.ui.enabled", "false")
    .set("spark.executor.memory", "512m")
    .set("spark.driver.host", "127.0.0.1")
    .set("spark.driver.bindAddress", "127.0.0.1")
)
context = SparkContext(conf=conf)
print("master", context.master, file=sys.stderr)
# One process a partition; --threads 1, since Spark itself runs as many tasks as there are cores. With --lenient a
# refused record does not fail the task (checkCode).
command = f"{advise} score --threads 1 --lenient"
results = context.textFile(path, minPartitions=7).pipe(command, checkCode=True)
for line in results.toLocalIterator():
    print(line)
# A partition without a line starts a process too.
assert context.parallelize([], 3).pipe(command, checkCode=True).count() == 0
context.stop()
