/** Three lines for each language that opens the figures, as a reader would type them in the folder of the unpacked archive. Both list the same rows. */
export const EXAMPLES = [
  {
    language: 'R',
    code: `figures <- read.csv("figures.csv", encoding = "UTF-8")
auc <- subset(figures, measure == "auc")
print(auc[c("label", "value", "lower", "upper", "who", "followed", "outcome", "reference")], row.names = FALSE)`,
  },
  {
    language: 'Python',
    code: `import csv
auc = [row for row in csv.DictReader(open("figures.csv", encoding="utf-8", newline="")) if row["measure"] == "auc"]
print(*("{label} | {value} | {lower} to {upper} | {who} | {followed} | {outcome} | {reference}".format(**row) for row in auc), sep="\\n")`,
  },
] as const;
