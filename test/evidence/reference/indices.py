"""Writes indices.json: Calinski-Harabasz, Davies-Bouldin and adjusted Rand of a small weighted table.

    python3 test/evidence/reference/indices.py

Made with scikit-learn 1.2.1, numpy 1.24.2. Users are written out one by one, so that no library needs weights.
"""
import json
import pathlib

import numpy as np
from sklearn.metrics import adjusted_rand_score, calinski_harabasz_score, davies_bouldin_score

# 60 rows of three counts with 1 to 40 users, by a formula that needs no generator.
rows = [[(i * i) % 17, (i * 7 + i // 5) % 11 + 12 * (i % 3 == 0), (i * 13) % 5] for i in range(60)]
weights = [1 + (i * 37) % 40 for i in range(60)]
users = np.repeat(np.array(rows, float), weights, axis=0)
labelings = [
    {"k": 3, "labels": [i % 3 for i in range(60)]},
    {"k": 2, "labels": [int(rows[i][1] > 11) for i in range(60)]},
    {"k": 5, "labels": [(rows[i][0] // 4) for i in range(60)]},
    {"k": 7, "labels": [(i * i + i // 7) % 7 for i in range(60)]},
]
for labeling in labelings:
    written = np.repeat(labeling["labels"], weights)
    labeling["calinskiHarabasz"] = float(calinski_harabasz_score(users, written))
    labeling["daviesBouldin"] = float(davies_bouldin_score(users, written))
    labeling["adjustedRand"] = [
        float(adjusted_rand_score(written, np.repeat(other["labels"], weights))) for other in labelings
    ]
path = pathlib.Path(__file__).with_name("indices.json")
path.write_text(json.dumps({"rows": rows, "weights": weights, "labelings": labelings}) + "\n")
