# Golden values for src/stats, from R and two of its packages. The tests read the output and do not need R.
#
# Rscript test/vectors/make-stats-vectors.R          writes test/vectors/stats.json
#
# Debian packages: r-base-core, r-cran-proc (pROC), r-cran-psych (psych). Nothing is drawn at random.
suppressPackageStartupMessages({
  library(pROC)
  library(psych)
})

number <- function(x) {
  ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g", width = 1))
}
row <- function(...) {
  values <- list(...)
  text <- vapply(values, function(value) if (is.character(value)) encodeString(value, quote = '"') else number(value), "")
  paste0("{", paste0('"', names(values), '": ', text, collapse = ", "), "}")
}
block <- function(rows) paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")

# Normal distribution
x <- c(-36, -20, -10, -8, -7.2, -7, -5, -3, -1.959963984540054, -1, -0.5, -1e-8, 0, 0.1, 0.5, 1, 1.5, 2.5, 4, 6, 7.5, 9, 38)
normalCdf <- block(vapply(x, function(each) row(x = each, value = pnorm(each)), ""))
p <- c(1e-250, 1e-100, 1e-16, 1e-10, 1e-6, 0.001, 0.025, 0.1, 0.25, 0.4999, 0.5, 0.5001, 0.6, 0.7, 0.728, 0.81, 0.9, 0.975, 0.999, 0.99999)
normalQuantile <- block(vapply(p, function(each) row(proportion = each, value = qnorm(each)), ""))

# Beta distribution
shapes <- list(c(0.5, 0.5), c(0.5, 10.5), c(1, 1), c(1, 50), c(2, 3), c(12.5, 68.5), c(12, 69), c(200, 3), c(1128.5, 17984.5), c(59000, 941001))
incompleteBeta <- block(unlist(lapply(shapes, function(shape) {
  mean <- shape[1] / sum(shape)
  vapply(unique(c(0, mean * 0.5, mean, mean + (1 - mean) * 0.1, 0.99, 1)), function(each) {
    row(x = each, a = shape[1], b = shape[2], value = pbeta(each, shape[1], shape[2]))
  }, "")
})))
betaQuantile <- block(unlist(lapply(shapes, function(shape) {
  vapply(c(0.001, 0.025, 0.5, 0.975), function(each) row(proportion = each, a = shape[1], b = shape[2], value = qbeta(each, shape[1], shape[2])), "")
})))

# Intervals of a proportion, 95%
counts <- list(
  c(0, 1), c(1, 1), c(0, 5), c(1, 5), c(0, 10), c(1, 10), c(5, 10), c(8, 10), c(10, 10), c(0, 73), c(12, 80), c(7, 304), c(29, 266),
  c(29, 858), c(17, 286), c(1, 1000), c(999, 1000), c(1128, 19112), c(59000, 1000000), c(1, 1000000)
)
intervals <- block(vapply(counts, function(count) {
  events <- count[1]
  n <- count[2]
  wilson <- suppressWarnings(prop.test(events, n, correct = FALSE))$conf.int
  exact <- binom.test(events, n)$conf.int
  jeffreys <- qbeta(c(0.025, 0.975), events + 0.5, n - events + 0.5)
  if (events == 0) jeffreys[1] <- 0
  if (events == n) jeffreys[2] <- 1
  row(
    events = events, n = n, wilsonLower = wilson[1], wilsonUpper = wilson[2], clopperPearsonLower = exact[1],
    clopperPearsonUpper = exact[2], jeffreysLower = jeffreys[1], jeffreysUpper = jeffreys[2]
  )
}, ""))

# AUC and d: psych turns a d into the AUC ("common language effect size")
d <- c(0, 0.1, 0.2, 0.3, 0.5, 0.8, 0.86, 1, 1.5, 2, 3)
aucToD <- block(vapply(d, function(each) row(auc = d2CL(each), d = each), ""))

# Flagging the highest scores under the binormal model: the cut-off by root finding
flag <- expand.grid(baseRate = c(0.006, 0.059, 0.15, 0.5), auc = c(0.5, 0.57, 0.7, 0.728, 0.9), flaggedShare = c(0.01, 0.1, 0.2, 0.5, 0.95))
flagHighest <- block(vapply(seq_len(nrow(flag)), function(index) {
  f <- flag[index, ]
  distance <- sqrt(2) * qnorm(f$auc)
  above <- function(cut) f$baseRate * pnorm(cut, distance, lower.tail = FALSE) + (1 - f$baseRate) * pnorm(cut, lower.tail = FALSE)
  cut <- uniroot(function(cut) above(cut) - f$flaggedShare, c(-10, 20), tol = 1e-14, maxiter = 10000)$root
  row(
    baseRate = f$baseRate, auc = f$auc, flaggedShare = f$flaggedShare, sensitivity = pnorm(cut, distance, lower.tail = FALSE),
    specificity = pnorm(cut), d = distance
  )
}, ""))

# The same by counting: scores at even quantiles of both groups, ranked by pROC. Coarse, but it shares no formula with the above.
size <- 20000
even <- qnorm((seq_len(size) - 0.5) / size)
flagByCounting <- block(vapply(c(0.57, 0.7, 0.728, 0.9), function(auc) {
  distance <- sqrt(2) * qnorm(auc)
  cases <- even[seq(10, size, by = 20)] + distance
  scores <- c(even, cases)
  truth <- c(rep(0, size), rep(1, length(cases)))
  curve <- roc(truth, scores, levels = c(0, 1), direction = "<", quiet = TRUE)
  share <- 0.1
  cut <- sort(scores, decreasing = TRUE)[round(share * length(scores))]
  at <- coords(curve, x = cut, input = "threshold", ret = c("sensitivity", "specificity"), transpose = FALSE)
  row(
    baseRate = length(cases) / length(scores), auc = as.numeric(auc(curve)), flaggedShare = share,
    sensitivity = at$sensitivity, specificity = at$specificity
  )
}, ""))

# Predictive values from counted people, by pROC
tables <- list(c(21, 9, 291, 679), c(41, 18, 282, 659), c(4, 2, 298, 696), c(105, 45, 255, 595), c(30, 0, 0, 970), c(1, 0, 999, 0), c(13, 1, 51, 77))
predictiveValues <- block(vapply(tables, function(cell) {
  truth <- rep(c(1, 1, 0, 0), cell)
  flagged <- rep(c(1, 0, 1, 0), cell)
  curve <- roc(truth, flagged, levels = c(0, 1), direction = "<", quiet = TRUE)
  at <- if (length(unique(flagged)) == 1) {
    data.frame(sensitivity = 1, specificity = 0, ppv = sum(truth) / length(truth), npv = NaN)
  } else {
    coords(curve, x = 0.5, input = "threshold", ret = c("sensitivity", "specificity", "ppv", "npv"), transpose = FALSE)
  }
  row(
    truePositives = cell[1], falseNegatives = cell[2], falsePositives = cell[3], trueNegatives = cell[4], baseRate = sum(truth) / length(truth),
    sensitivity = at$sensitivity, specificity = at$specificity, positivePredictiveValue = at$ppv, negativePredictiveValue = at$npv
  )
}, ""))

# A second witness for both: psych's decision theory measures take the four cells and give d and the AUC of the equal-spread
# model.
decisions <- block(vapply(tables[c(1, 2, 3, 4, 7)], function(cell) {
  total <- sum(cell)
  measures <- psych::AUC(t = matrix(cell / total, 2, 2, byrow = TRUE), plot = "none")
  row(
    truePositives = cell[1], falseNegatives = cell[2], falsePositives = cell[3], trueNegatives = cell[4],
    sensitivity = unname(measures$Sensitivity), specificity = unname(measures$Specificity), d = unname(measures$d.prime), auc = unname(measures$AUC)
  )
}, ""))

output <- paste0(
  '{\n  "generated": "Generated from test/vectors/make-stats-vectors.R; edit the source",\n',
  '  "software": {"R": "', R.version$major, ".", R.version$minor, '", "pROC": "', packageVersion("pROC"), '", "psych": "', packageVersion("psych"), '"},\n',
  '  "seed": "none: nothing is random",\n',
  '  "normalCdf": ', normalCdf, ',\n  "normalQuantile": ', normalQuantile, ',\n  "incompleteBeta": ', incompleteBeta,
  ',\n  "betaQuantile": ', betaQuantile, ',\n  "intervals": ', intervals, ',\n  "aucToD": ', aucToD, ',\n  "flagHighest": ', flagHighest,
  ',\n  "flagByCounting": ', flagByCounting, ',\n  "predictiveValues": ', predictiveValues, ',\n  "decisions": ', decisions, "\n}\n"
)
file <- file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))), "stats.json")
cat(output, file = file)
