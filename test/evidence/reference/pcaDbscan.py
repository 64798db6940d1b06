"""Writes pcaDbscan.json: what scikit-learn and numpy say about a small weighted table, and about the sets of
../shared/data/reference where they are present (figures only).

    python3 test/evidence/reference/pcaDbscan.py

Made with scikit-learn 1.2.1, numpy 1.24.2. Users are written out one by one, so that no library needs weights.
"""
import itertools
import json
import pathlib

import numpy as np
from sklearn.cluster import DBSCAN
from sklearn.decomposition import PCA
from sklearn.metrics import adjusted_rand_score
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import StandardScaler

here = pathlib.Path(__file__)


def fixed(components):
    """The entry of largest size positive; entries that differ by rounding are tied, and the first counts."""
    first = [np.argmax(np.abs(row) >= np.abs(row).max() - 1e-9) for row in components]
    return [(row * np.sign(row[j])).tolist() for row, j in zip(components, first)]


def pca_of(X):
    model = PCA().fit(X)
    population = model.explained_variance_ * (len(X) - 1) / len(X)
    return {
        "variances": population.tolist(),
        "ratios": model.explained_variance_ratio_.tolist(),
        "loadings": fixed(model.components_),
    }


def explained(Z, columns):
    """RM squared: what least squares of all columns on some of them explain."""
    fit = np.linalg.lstsq(Z[:, columns], Z, rcond=None)[0]
    return float(1 - ((Z - Z[:, columns] @ fit) ** 2).sum() / (Z**2).sum())


# Rows of four counts with 1 to 12 users, by a formula that needs no generator; every third row is near zero.
rows = sorted({((i * i) % 7 * (i % 3 > 0), (i * 5 + i // 4) % 9 * (i % 3 > 0), (i * 3) % 4, i % 2 + (i * i) % 7) for i in range(300)})
weights = [1 + (i * 37) % 12 for i in range(len(rows))]
users = np.repeat(np.array(rows, float), weights, axis=0)
owner = np.repeat(np.arange(len(rows)), weights)
first = [int(np.argmax(owner == i)) for i in range(len(rows))]
Z = StandardScaler().fit_transform(users)

out = {"rows": rows, "weights": weights, "raw": pca_of(users), "scaled": pca_of(Z)}
out["correlation"] = np.corrcoef(users.T).tolist()
out["subsets"] = [
    [list(columns), explained(Z, list(columns))] for size in (1, 2, 3, 4) for columns in itertools.combinations(range(4), size)
]
out["kDistances"] = [
    [k, NearestNeighbors(n_neighbors=k).fit(Z).kneighbors(Z)[0][first, -1].tolist()] for k in (2, 9, 40, len(users))
]
out["dbscan"] = []
for eps in (0.31, 0.47, 0.62, 0.8, 1.1, 1.5, 2.3):
    for min_samples in (90, 45, 20, 9, 4):
        model = DBSCAN(eps=eps, min_samples=min_samples).fit(Z)
        cores = np.isin(np.arange(len(users)), model.core_sample_indices_)
        out["dbscan"].append(
            {"eps": eps, "minPts": min_samples, "labels": model.labels_[first].tolist(), "cores": cores[first].astype(int).tolist()}
        )
groups = [i % 4 for i in range(len(rows))]
out["groups"] = groups
out["adjustedRand"] = [
    float(adjusted_rand_score(np.array(groups)[owner], np.repeat(step["labels"], weights))) for step in out["dbscan"]
]

out["sets"] = {}
folder = here.parents[3].parent / "shared/data/reference"
for path in sorted((folder / "data").glob("*.csv.gz")):
    table = np.genfromtxt(path, delimiter=",", names=True)
    X = np.column_stack([table[name] for name in table.dtype.names if name.startswith("x")])
    scaled = StandardScaler().fit_transform(X)
    settings = []
    for eps, min_samples in ((0.1, 5), (0.2, 10), (0.4, 5), (0.4, 20), (0.8, 10)):
        model = DBSCAN(eps=eps, min_samples=min_samples).fit(scaled)
        labels = model.labels_
        sizes = np.bincount(labels[labels >= 0], minlength=labels.max() + 1).tolist()
        settings.append(
            {"eps": eps, "minPts": min_samples, "cores": len(model.core_sample_indices_), "noise": int((labels < 0).sum()), "sizes": sizes}
        )
    subsets = [[list(c), explained(scaled, list(c))] for s in range(1, X.shape[1] + 1) for c in itertools.combinations(range(X.shape[1]), s)]
    out["sets"][path.name.split(".")[0]] = {"scaled": pca_of(scaled), "subsets": subsets, "dbscan": settings}

text = json.dumps(out, indent=None, separators=(", ", ": "))
here.with_suffix(".json").write_text(text.replace("}, {", "},\n  {").replace("], [", "],\n  [").replace(', "', ',\n  "') + "\n")
