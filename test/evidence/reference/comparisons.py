# Makes comparisons.json: scipy's answers to what src/evidence compares. Run with Debian's python3-scipy (1.10.1):
#   python3 test/evidence/reference/comparisons.py > test/evidence/reference/comparisons.json
import json
import numpy as np
from scipy import stats

rng = np.random.default_rng(20261)
tails = [[x, df, float(stats.chi2.logsf(x, df))] for x in (0.001, 0.3, 1, 3.84, 12.5, 80, 700, 1e4, 1e6) for df in (1, 2, 5, 19, 400)]
# logsf of scipy 1.10 underflows beyond about 1400: such rows are left to the asymptotic expansion in the tests.
tails = [row for row in tails if np.isfinite(row[2]) and row[2] > -690]

tables = []
for shape in ((2, 2), (2, 5), (6, 4)):
    counts = rng.integers(1, 400, shape)
    statistic, p, df, _ = stats.chi2_contingency(counts, correction=False)
    v = stats.contingency.association(counts, method="cramer")
    tables.append({"counts": counts.tolist(), "statistic": statistic, "p": p, "df": int(df), "cramersV": float(v)})

ranks = []
for n in (4, 12, 40):
    values = np.arange(n) * 0.5
    a, b = rng.integers(0, 9, n), rng.integers(0, 9, n)
    u = stats.mannwhitneyu(np.repeat(values, a), np.repeat(values, b), use_continuity=False, method="asymptotic")
    ranks.append({"values": values.tolist(), "a": a.tolist(), "b": b.tolist(),
                  "superiority": float(u.statistic / (a.sum() * b.sum())), "p": float(u.pvalue)})

p = rng.uniform(0, 0.2, 12)
order = np.argsort(p)
adjusted = np.empty(12)
adjusted[order] = np.minimum.accumulate((p[order] * 12 / np.arange(1, 13))[::-1])[::-1].clip(max=1)
print(json.dumps({"scipy": "1.10.1", "tails": tails, "tables": tables, "ranks": ranks,
                  "adjusted": {"p": p.tolist(), "adjusted": adjusted.tolist()}}, indent=1))
