/** The lines that count the tables anew from the readings, and some that go on from each; a test runs those it has the programs for. */
export interface Code {
  readonly pandas: string;
  /** For a shell in the folder of the tables. */
  readonly sqlite: string;
  /** For R, in the same folder. */
  readonly r: string;
}

/** A file of readings, or a folder of them, by the path that was given; `-` is standard input. */
export interface Given {
  readonly path: string;
  readonly isFolder: boolean;
}

function filesIn(given: readonly Given[]): string {
  const [first, ...others] = given;
  if (first !== undefined && others.length === 0 && first.path !== '-')
    return first.isFolder ? sortedIn(first.path) : `[${pathOf(first.path)}]`;
  const lines = given.map(({ path, isFolder }) => {
    if (path === '-') return '    Path("NAME.jsonl"),  # came by standard input: name a file that has it';
    return `    ${isFolder ? `*${sortedIn(path)}` : pathOf(path)},`;
  });
  return `[\n${lines.join('\n')}\n]`;
}

/** What has a meaning in a pattern may stand in the name of a folder. */
const sortedIn = (folder: string) => `sorted(${pathOf(folder)}.glob("*.jsonl"))`;

/** A string of JSON is one of Python too. */
const pathOf = (path: string) => `Path(${JSON.stringify(path)})`;

/** Where the paths hold, `pandas` reads what was given; the other steps go on from it. */
export const codeOfRead = (given: readonly Given[]): Code => ({
  pandas: `import json
from pathlib import Path
from urllib.parse import urlsplit
import pandas as pd

files = ${filesIn(given)}
readings = [json.loads(line) for file in files
            for line in file.open(encoding="utf-8-sig") if line.strip()]

def outlet(r):
    host = urlsplit(r.get("url") or "").hostname or ""
    return (r.get("site") or "").strip() or host.removeprefix("www.")

def month(r):
    return (r.get("published") or "")[:7]

articles = pd.DataFrame([
    {"outlet": outlet(r), "month": month(r), "id": r["id"],
     "not_read": r.get("degraded") == "language-not-supported",
     "sentences": r["summary"]["sentences"], "claims": r["summary"]["said"]}
    for r in readings])
articles["articles"] = ~articles["not_read"]
table = articles.groupby(["outlet", "month"])[
    ["articles", "not_read", "sentences", "claims"]].sum()`,
  sqlite: `sqlite3 -box :memory: -cmd ".import --csv articles.csv articles" \\
  "SELECT outlet, sum(articles) AS articles, sum(claims) AS claims
   FROM articles GROUP BY outlet"`,
  r: `d <- read.csv("articles.csv", fileEncoding = "UTF-8-BOM")
aggregate(cbind(articles, claims) ~ outlet, d, sum)`,
});

export const SOURCES: Code = {
  pandas: `def rows(r):
    actors = {a["id"]: a for a in r["actors"]}
    for c in r["claims"]:
        who = actors.get(c["actor"], {})
        yield {"outlet": outlet(r), "month": month(r), "id": r["id"], "class": c["class"],
               "actor": who.get("name", ""), "kind": who.get("kind", ""),
               "sourcing": c["sourcing"], "direct": c["quotation"] == "direct",
               "standing": {s["value"] for s in c["standing"]}}

claims = pd.DataFrame([row for r in readings for row in rows(r)])
said = claims[claims["class"] == "said"]
sources = said.groupby(["outlet", "month", "actor", "kind", "sourcing"]).agg(
    claims=("id", "size"), direct_quotes=("direct", "sum"),
    articles=("id", "nunique"))`,
  sqlite: `sqlite3 -box :memory: -cmd ".import --csv sources.csv sources" \\
  "SELECT outlet, actor, sum(claims) AS claims, sum(direct_quotes) AS direct
   FROM sources WHERE kind = 'person'
   GROUP BY outlet, actor ORDER BY sum(claims) DESC LIMIT 20"`,
  r: `d <- read.csv("sources.csv", fileEncoding = "UTF-8-BOM")
d <- aggregate(cbind(claims, direct_quotes) ~ outlet + actor, d[d$kind == "person", ], sum)
head(d[order(-d$claims), ], 20)`,
};

export const SOURCING: Code = {
  pandas: `place = ["outlet", "month"]
sourcing = said.groupby(place + ["sourcing"]).size().rename("claims").reset_index()
sourcing["total"] = sourcing.groupby(place)["claims"].transform("sum")
sourcing["share"] = sourcing["claims"] / sourcing["total"]`,
  sqlite: `sqlite3 -box :memory: -cmd ".import --csv sourcing.csv sourcing" \\
  "SELECT outlet, round(100.0 * sum(claims) / sum(total), 1) AS unnamed_per_cent
   FROM sourcing WHERE sourcing = 'unnamed' GROUP BY outlet"`,
  r: `d <- read.csv("sourcing.csv", fileEncoding = "UTF-8-BOM")
round(100 * prop.table(xtabs(claims ~ outlet + sourcing, d), 1), 1)`,
};

export const STANDINGS: Code = {
  pandas: `total = claims.groupby(place).size().rename("total")
standings = (claims.explode("standing").dropna(subset=["standing"])
             .groupby(place + ["standing"]).size().rename("claims").reset_index()
             .join(total, on=place))
standings["share"] = standings["claims"] / standings["total"]`,
  sqlite: `sqlite3 -box :memory: -cmd ".import --csv standings.csv standings" \\
  "SELECT month, standing, sum(claims) AS claims
   FROM standings WHERE claims > 0 GROUP BY month, standing"`,
  r: `d <- read.csv("standings.csv", fileEncoding = "UTF-8-BOM")
xtabs(claims ~ month + standing, d)`,
};
