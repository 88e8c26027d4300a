"""Practises without end and prints each finished round: a program to be killed.

Run as: python -m tests.practice.endless_practice FOLDER SEED
"""

import sys
from pathlib import Path

from trainer.bootstrap import Folders, build

REPLIES = (
    "so it's been a hard year for you, is that right?",
    "what got in the way?",
    "asdkfj",
    "two of your best people left, and that hurts. did I get that?",
)

folder, seed = Path(sys.argv[1]), int(sys.argv[2])
room = build(Folders(data=folder, settings=folder))
scenario = room.library.find("freight-first-call").scenario
while True:
    session = room.begin(scenario, seed)
    print("call", session.call.id, flush=True)
    while not session.ending:
        reply = REPLIES[len(session.call.rounds) % len(REPLIES)]
        print("round", session.say(reply).number, flush=True)
    session.finish()
    print("finished", session.call.id, flush=True)
