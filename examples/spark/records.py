# How does an archive of articles become records on a Spark cluster? Each partition is piped through one `daybrief extract --stdin`.
"""
records.py ARTICLES OUT [--daybrief COMMAND] [--partitions N]

ARTICLES  NDJSON, {"id", "source", "text"} a line: a file, folder or pattern that every worker can read (hdfs://, s3a://, file://),
          or Parquet with these columns where the name ends in .parquet
OUT       a folder that is not there yet; its part files in order of name are what one process would write, byte for byte

A worker that dies costs its unfinished partitions, which another one does again: a record depends on its article alone.
"""
import argparse
import os
import shlex
import sys

from pyspark.sql import SparkSession


def read_lines(spark, path, partitions):
    """One JSON line an article. Lines go through as they are: nothing here parses or re-writes them."""
    if path.rstrip("/").endswith(".parquet"):
        return spark.read.parquet(path).select("id", "source", "text").toJSON()
    return spark.sparkContext.textFile(path, minPartitions=partitions)


def checked(command):
    """Status 1 says that a bad line was answered with {"id", "error"}; anything else (a killed child) must fail the task, so that Spark tries again."""
    return ["sh", "-c", f"{command} || test $? -eq 1"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("out")
    parser.add_argument("--daybrief", default="daybrief", help="how a worker calls daybrief (default: daybrief)")
    parser.add_argument("--partitions", type=int, default=2, help="at least so many (default: 2)")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("daybrief records").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    articles = read_lines(spark, options.articles, options.partitions)
    # Without `env` PySpark gives the child an empty environment, and no PATH to find node on.
    path = {"PATH": os.environ.get("PATH", "/usr/local/bin:/usr/bin:/bin")}
    records = articles.pipe(shlex.join(checked(options.daybrief + " extract --stdin")), env=path, checkCode=True)
    records.saveAsTextFile(options.out)

    wanted = articles.filter(lambda line: line.strip() != "").count()
    made = spark.sparkContext.textFile(options.out).count()
    spark.stop()
    print(f"{wanted} articles, {made} records", file=sys.stderr)
    return 0 if wanted == made else 1


if __name__ == "__main__":
    sys.exit(main())
