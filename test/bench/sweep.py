"""scikit-learn's side of sweep.ts: KMeans(n_init=10) for k = 2 ... 20, no silhouettes.

    python3 sweep.py FOLDER ROWS COLUMNS users|groups [SEED [K,K,...]]

Reads points.bin (and weights.bin for "groups") of FOLDER, prints one line of JSON.
"""
import json
import resource
import sys
import time

import numpy as np
from sklearn import __version__
from sklearn.cluster import KMeans

folder, rows, columns, kind = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
seed = int(sys.argv[5]) if len(sys.argv) > 5 else 0
ks = [int(k) for k in sys.argv[6].split(",")] if len(sys.argv) > 6 else range(2, 21)
X = np.fromfile(f"{folder}/points.bin").reshape(rows, columns)
w = np.fromfile(f"{folder}/weights.bin")
if kind == "users":
    X, w = np.repeat(X, w.astype(int), axis=0), None
begin, cpu = time.perf_counter(), time.process_time()
inertia = [float(KMeans(k, n_init=10, random_state=seed).fit(X, sample_weight=w).inertia_) for k in ks]
ms, cpu_ms = (time.perf_counter() - begin) * 1000, (time.process_time() - cpu) * 1000
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"ms": ms, "cpuMs": cpu_ms, "peakMiB": peak, "inertia": inertia, "version": __version__}))
