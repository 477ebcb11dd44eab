"""Score held-out folder: python _held.py FOLDER [-v] [names]"""

import sys, os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, ".")
from pathlib import Path
from interview_app.intake.posting.understanding import understood
from tests.intake.posting.reading import lines_in
from tests.intake.posting.scoring import key_of, scored

f = Path(sys.argv[1])
v = "-v" in sys.argv
names = [a for a in sys.argv[2:] if a != "-v"]
S = []
for p in sorted(f.iterdir()):
    if p.suffix not in {".pdf", ".docx", ".odt", ".html", ".txt"} or not p.with_suffix(".json").exists():
        continue
    if names and p.stem not in names:
        continue
    s = scored(p.name, key_of(p), understood(lines_in(p.read_bytes(), p.name)))
    S.append(s)
    print(
        f"{p.name:<40} n={s.expected:>3} R={s.recall:.3f} P={s.precision:.3f} K={s.kinds:.3f} wrong={len(s.wrong)}"
    )
    if v:
        for w in s.wrong:
            print("     FIELD", w)
        for m in s.misses:
            print("    ", m)
E = sum(s.expected for s in S)
F = sum(s.found for s in S)
M = sum(s.met for s in S)
K = sum(s.right for s in S)
W = sum(len(s.wrong) for s in S)
print(
    f"TOTAL n={E} recall={M / E:.3f} precision={M / F:.3f} kinds={K / M:.3f} fields={7 * len(S) - W}/{7 * len(S)}"
)
