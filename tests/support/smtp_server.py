# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A real mail server for tests (python3-aiosmtpd). Says "ready PORT", then one line of JSON for each
# mail it has taken, as another program reads it. Ends with its standard input.
import argparse
import asyncio
import base64
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--tls", choices=["off", "starttls", "implicit"], default="off")
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--user")
parser.add_argument("--password")
parser.add_argument("--refuse", help="recipient that is refused for good")
parser.add_argument("--later", help="recipient that is refused for now")
parser.add_argument("--refuse-content", action="store_true")
args = parser.parse_args()


def say(line):
    print(line, flush=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == args.refuse:
            return "550 5.1.1 There is no such mailbox"
        if address == args.later:
            return "451 4.3.0 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if args.refuse_content:
            return "554 5.6.0 We do not like what it says"
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = [part.get_content() for part in mail.iter_parts()]
        say(json.dumps({
            "sender": envelope.mail_from,
            "recipients": envelope.rcpt_tos,
            "headers": {name.lower(): str(value) for name, value in mail.items()},
            "type": mail.get_content_type(),
            "types": [part.get_content_type() for part in mail.iter_parts()],
            "text": parts[0] if parts else "",
            "html": parts[1] if len(parts) > 1 else "",
            "encrypted": session.ssl is not None,
            "authenticated": bool(session.authenticated),
            "defects": [str(defect) for part in mail.walk() for defect in part.defects],
            "raw": base64.b64encode(envelope.content).decode(),
        }))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == args.user.encode() and data.password == args.password.encode()
    return AuthResult(success=right, handled=False)


def tls_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(args.certificate, args.key)
    return context


async def main():
    context = tls_context() if args.tls != "off" else None
    extra = {}
    if args.tls == "starttls":
        extra = {"tls_context": context, "require_starttls": True}
    if args.user:
        extra |= {
            "authenticator": authenticate,
            "auth_required": True,
            # With TLS from the start aiosmtpd does not see that there is TLS.
            "auth_require_tls": args.tls == "starttls",
        }
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), hostname="mail.test", loop=loop, **extra),
        "127.0.0.1",
        args.port,
        ssl=context if args.tls == "implicit" else None,
    )
    say(f"ready {server.sockets[0].getsockname()[1]}")
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
