/** Three lines for each language that opens the figures, as a reader would type them in the folder of the unpacked archive. Both list the same rows. */
export const EXAMPLES = [
  {
    language: 'R',
    code: `figures <- read.csv("figures.csv", encoding = "UTF-8")
pooled <- subset(figures, measure == "proportion" & samples > 1 & records == "official")
print(pooled[c("label", "value", "lower", "upper", "who", "followed", "outcome", "reference")], row.names = FALSE)`,
  },
  {
    language: 'Python',
    code: `import csv
pooled = [row for row in csv.DictReader(open("figures.csv", encoding="utf-8", newline="")) if row["measure"] == "proportion" and int(row["samples"] or 0) > 1 and row["records"] == "official"]
print(*(" | ".join(row[name] for name in ("label", "value", "lower", "upper", "who", "followed", "outcome", "reference")) for row in pooled), sep="\\n")`,
  },
] as const;
