"""Writes reference.json: what scikit-learn, numpy and scipy say about a small weighted table.

    python3 test/model/reference.py

Made with scikit-learn 1.2.1, numpy 1.24.2. Users are written out one by one, so that no library needs weights.
"""
import json
import pathlib

import numpy as np
from scipy.stats import norm
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_samples
from sklearn.preprocessing import StandardScaler

# 60 rows of three counts with 1 to 40 users, by a formula that needs no generator.
rows = [[(i * i) % 17, (i * 7 + i // 5) % 11 + 12 * (i % 3 == 0), (i * 13) % 5] for i in range(60)]
weights = [1 + (i * 37) % 40 for i in range(60)]
users = np.repeat(np.array(rows, float), weights, axis=0)
owner = np.repeat(np.arange(60), weights)

out = {"rows": rows, "weights": weights, "quantiles": [], "scaled": {}, "clusterings": [], "proportions": []}
for column in range(3):
    for p in (0, 0.01, 0.25, 0.333, 0.5, 0.75, 0.95, 0.99, 1):
        out["quantiles"].append([column, p, float(np.quantile(users[:, column], p, method="linear"))])
for kind, X in (("standard", users), ("log", np.log1p(users))):
    scaler = StandardScaler().fit(X)
    out["scaled"][kind] = {"mean": scaler.mean_.tolist(), "scale": scaler.scale_.tolist()}
Z = StandardScaler().fit_transform(users)
for k in (2, 3, 4, 5, 6):
    model = KMeans(k, n_init=200, tol=0, max_iter=1000, random_state=0).fit(Z)
    samples = silhouette_samples(Z, model.labels_)
    labels = [int(model.labels_[np.argmax(owner == i)]) for i in range(60)]
    clusters = [float(samples[model.labels_ == c].mean()) for c in range(k)]
    out["clusterings"].append(
        {"k": k, "inertia": float(model.inertia_), "labels": labels, "silhouette": float(samples.mean()), "clusters": clusters}
    )


def wilson(x, n, z=norm.ppf(0.975)):
    """Roots of (p - x/n)^2 = z^2 p (1 - p) / n, solved as a polynomial and not by our formula."""
    roots = np.roots([1 + z * z / n, -(2 * x / n + z * z / n), (x / n) ** 2])
    return sorted(float(root.real) for root in roots)


for x, n in ((0, 10), (1, 10), (5, 10), (10, 10), (81, 263), (15, 148), (1204, 4012)):
    out["proportions"].append([x, n, *wilson(x, n)])

path = pathlib.Path(__file__).with_name("reference.json")
path.write_text(json.dumps(out, indent=None, separators=(", ", ": ")).replace("], [", "],\n  [") + "\n")
