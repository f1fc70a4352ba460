"""The same chat with whatstk or chat-miner, as a Python developer would read it.

Prints one JSON object with the time from the open file to a table of messages (time, sender, text), and the peak memory
of this process. Run by compare_chat.sh.

Usage: peer_chat.py whatstk|chat-miner FILE
"""

import json
import logging
import resource
import sys
import time
from pathlib import Path

CHANNEL = "Landkreis Musterland"


def with_whatstk(file):
    from whatstk import df_from_whatsapp

    began, busy = time.perf_counter(), time.process_time()
    frame = df_from_whatsapp(file, max_size=None)
    seconds = time.perf_counter() - began, time.process_time() - busy
    return seconds, frame["date"], frame["username"]


def with_chat_miner(file):
    from chatminer.chatparsers import WhatsAppParser

    began, busy = time.perf_counter(), time.process_time()
    parser = WhatsAppParser(file)
    parser.parse_file()
    parser.parsed_messages.get_df()
    seconds = time.perf_counter() - began, time.process_time() - busy
    frame = parser.parsed_messages.get_df(as_pandas=True)
    return seconds, frame["timestamp"], frame["author"]


peer, file = sys.argv[1:]
logging.disable(logging.CRITICAL)
seconds, times, senders = {"whatstk": with_whatstk, "chat-miner": with_chat_miner}[peer](file)
minutes = int((times.dt.hour * 60 + times.dt.minute).sum())
print(
    json.dumps(
        {
            "what": peer,
            "megabytes": Path(file).stat().st_size // 1_000_000,
            "seconds": seconds[0],
            "busy_seconds": seconds[1],
            "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000,
            "messages_minutes_of_channel": [len(senders), minutes, int((senders == CHANNEL).sum())],
        }
    )
)
