"""DBSCAN of scikit-learn over the settings of density.ts, on the same groups with sample_weight. Prints JSON.

    python3 test/bench/density.py FOLDER
"""
import json
import pathlib
import resource
import sys
import time

import numpy as np
from sklearn.cluster import DBSCAN

folder = pathlib.Path(sys.argv[1])
w = np.fromfile(folder / "users.f64")
X = np.fromfile(folder / "points.f64").reshape(len(w), -1)
grid = json.loads((folder / "grid.json").read_text())

found = []
begin, cpu = time.perf_counter(), time.process_time()
for eps in sorted(grid["eps"]):
    for min_samples in sorted(grid["minPts"], reverse=True):
        model = DBSCAN(eps=eps, min_samples=min_samples).fit(X, sample_weight=w)
        noise = w[model.labels_ < 0].sum()
        found.append([int(model.labels_.max() + 1), int(noise), int(w[model.core_sample_indices_].sum())])
ms, cpu_ms = (time.perf_counter() - begin) * 1000, (time.process_time() - cpu) * 1000
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"ms": ms, "cpuMs": cpu_ms, "peakMb": peak, "found": found}))
