# What R says: reads cases as JSON lines on stdin, writes {"id", "value"} lines for the statistics it knows. A reference that
# stops, or gives no number, says null.
suppressPackageStartupMessages({
  library(jsonlite); library(psych); library(survey); library(boot); library(metafor)
})
options(survey.lonely.psu = "adjust", digits = 17)

grid <- function(x) {
  t(vapply(x, function(row) vapply(row, function(v) if (is.null(v)) NA_real_ else as.numeric(v), 0), numeric(length(x[[1]]))))
}
as_grid <- function(x) {
  if (length(x[[1]]) == 1) matrix(vapply(x, function(row) if (is.null(row[[1]])) NA_real_ else as.numeric(row[[1]]), 0), ncol = 1)
  else grid(x)
}
nums <- function(x) vapply(x, as.numeric, 0)

# Raw alpha and its relatives from the covariances, as psych::alpha takes them; psych itself is asked where it can be.
covs <- function(x, use) {
  if (use == "complete") { x <- x[stats::complete.cases(x), , drop = FALSE] }
  if (nrow(x) < 2) return(NULL)
  v <- suppressWarnings(stats::cov(x, use = "pairwise.complete.obs"))
  if (any(is.na(v))) NULL else v
}
raw_alpha <- function(v) {
  k <- ncol(v)
  if (is.null(v) || k < 2 || sum(v) <= 1e-12) return(NA)
  a <- psych::alpha(v, check.keys = FALSE, warnings = FALSE, n.obs = 100)$total$raw_alpha
  as.numeric(a)
}
quiet_alpha <- function(v) tryCatch(suppressWarnings(suppressMessages(raw_alpha(v))), error = function(e) {
  # psych refuses items that do not vary; the formula does not.
  k <- ncol(v); k / (k - 1) * (1 - sum(diag(v)) / sum(v))
})

answer <- function(case) {
  switch(case$statistic,
    alpha = { v <- covs(as_grid(case$x), case$use); if (is.null(v)) NA else quiet_alpha(v) },
    alpha_dropped = {
      v <- covs(as_grid(case$x), case$use)
      if (is.null(v)) NULL else vapply(seq_len(ncol(v)), function(i) {
        if (ncol(v) < 3) NA_real_ else as.numeric(quiet_alpha(v[-i, -i, drop = FALSE]))
      }, 0)
    },
    item_rest = {
      v <- covs(as_grid(case$x), case$use)
      if (is.null(v)) NULL else vapply(seq_len(ncol(v)), function(i) {
        if (ncol(v) < 2) return(NA_real_)
        rest <- sum(v[-i, -i]); if (v[i, i] <= 0 || rest <= 1e-12) NA_real_ else sum(v[i, -i]) / sqrt(v[i, i] * rest)
      }, 0)
    },
    feldt = {
      x <- as_grid(case$x); x <- x[stats::complete.cases(x), , drop = FALSE]
      v <- covs(x, "complete"); a <- if (is.null(v)) NA else quiet_alpha(v)
      if (is.na(a)) NULL else {
        ci <- psych::alpha.ci(a, n.obs = nrow(x), n.var = ncol(x), p.val = 0.05)
        list(alpha = a, low = as.numeric(ci$lower.ci), high = as.numeric(ci$upper.ci))
      }
    },
    icc = {
      x <- as_grid(case$x)
      if (nrow(x) < 2 || ncol(x) < 2 || stats::var(as.vector(x)) == 0) NULL else {
        six <- suppressWarnings(suppressMessages(psych::ICC(x, lmer = FALSE)))$results$ICC
        # Where targets, or targets and error, do not vary, only rounding divides.
        all <- stats::var(as.vector(x)); between <- ncol(x) * stats::var(rowMeans(x))
        error <- sum((sweep(sweep(x, 1, rowMeans(x)), 2, colMeans(x)) + mean(x))^2)
        if (between < 1e-12 * all) six[c(4, 6)] <- NA
        if (between + error < 1e-12 * all) six[3] <- NA
        six[abs(six) > 1e9] <- NA
        list(icc1 = six[1], icc2 = six[2], icc3 = six[3], icc1k = six[4], icc2k = six[5], icc3k = six[6])
      }
    },
    kappa = {
      k <- case$categories; one <- factor(nums(case$one), 0:(k - 1)); two <- factor(nums(case$two), 0:(k - 1))
      tab <- table(one, two); d <- abs(outer(seq_len(k), seq_len(k), "-"))
      w <- switch(case$weights, none = (d == 0) * 1, linear = 1 - d / (k - 1), quadratic = 1 - d^2 / (k - 1)^2)
      e <- outer(rowSums(tab), colSums(tab)) / sum(tab)^2
      if (1 - sum(w * e) <= 1e-12) NA else psych::cohen.kappa(unclass(tab), w = w)$weighted.kappa
    },
    mann_whitney = {
      x <- nums(case$one); y <- nums(case$two)
      test <- suppressWarnings(stats::wilcox.test(x, y, exact = FALSE, correct = TRUE))
      if (is.nan(test$p.value)) NULL else list(u = unname(test$statistic), p = test$p.value)
    },
    welch = {
      x <- nums(case$one); y <- nums(case$two)
      if (length(x) < 2 || length(y) < 2) NULL
      else if (stats::var(x) + stats::var(y) == 0) rep(mean(x) - mean(y), 2)
      else as.numeric(stats::t.test(x, y)$conf.int)
    },
    holm = stats::p.adjust(nums(case$p), "holm"),
    benjamini_hochberg = stats::p.adjust(nums(case$p), "BH"),
    mean_interval = {
      x <- nums(case$values); n <- length(x)
      if (n < 2) NULL
      else if (is.null(case$population)) {
        if (stats::var(x) == 0) rep(mean(x), 2) else as.numeric(stats::t.test(x)$conf.int)
      } else {
        design <- survey::svydesign(ids = ~1, fpc = rep(case$population, n), data = data.frame(x = x))
        m <- survey::svymean(~x, design)
        as.numeric(stats::coef(m) + c(-1, 1) * stats::qt(0.975, n - 1) * survey::SE(m)[1])
      }
    },
    wilson = if (case$n == 0) NULL else 100 * as.numeric(suppressWarnings(stats::prop.test(case$count, case$n, correct = FALSE))$conf.int),
    bca_acceleration = {
      of <- if (case$statistic_of == "mean") list(d = nums(case$values), f = function(d, i) mean(d[i]), n = length(case$values))
        else { x <- as_grid(case$x); list(d = x, f = function(d, i) stats::cor(d[i, 1], d[i, 2]), n = nrow(x)) }
      if (of$n < 3 && case$statistic_of != "mean") NULL else if (of$n < 2) NULL else {
        theta <- suppressWarnings(vapply(seq_len(of$n), function(i) of$f(of$d, setdiff(seq_len(of$n), i)), 0))
        l <- mean(theta) - theta
        # The empirical influence of boot is the same up to its factor, which leaves a as it is.
        b <- if (case$statistic_of == "mean") boot::empinf(data = of$d, statistic = of$f, stype = "i", type = "jack") else l
        if (any(is.na(theta)) || sum(l^2) < 1e-24 * sum(theta^2)) NULL else sum(b^3) / (6 * sum(b^2)^1.5)
      }
    },
    rao_wu = {
      strata <- lapply(case$strata, nums)
      frame <- data.frame(x = unlist(strata), h = rep(seq_along(strata), lengths(strata)), w = 1)
      design <- survey::svydesign(ids = ~1, strata = ~h, weights = ~w, data = frame)
      list(variance = as.numeric(survey::SE(survey::svymean(~x, design)))^2)
    },
    pool = {
      y <- nums(case$effects); v <- nums(case$variances)
      control <- list(threshold = 1e-12, tol = 1e-12, maxiter = 10000, tau2.max = 1e6)
      fit <- suppressWarnings(metafor::rma(y, v, method = case$method, control = control))
      shrunk <- if (length(y) == 1) y else as.numeric(metafor::blup(fit)$pred)
      list(tau2 = fit$tau2, mean = as.numeric(fit$beta), se = fit$se, shrunk = as.list(shrunk))
    },
    quantile = unname(stats::quantile(nums(case$values), case$p, type = 7)),
    stop("unknown"))
}

known <- c("alpha", "alpha_dropped", "item_rest", "feldt", "icc", "kappa", "mann_whitney", "welch", "holm",
  "benjamini_hochberg", "mean_interval", "wilson", "bca_acceleration", "rao_wu", "pool", "quantile")
input <- file("stdin"); open(input)
while (length(line <- readLines(input, n = 1)) > 0) {
  case <- fromJSON(line, simplifyVector = FALSE)
  if (!(case$statistic %in% known)) next
  # psych talks on stdout.
  sink(nullfile())
  value <- suppressWarnings(tryCatch(answer(case), error = function(e) NULL))
  sink()
  listed <- case$statistic %in% c("alpha_dropped", "item_rest", "welch", "holm", "benjamini_hochberg", "mean_interval", "wilson")
  if (listed && !is.null(value)) value <- as.list(value)
  cat(toJSON(list(id = case$id, value = value), auto_unbox = TRUE, null = "null", na = "null", digits = NA), "\n", sep = "")
}
