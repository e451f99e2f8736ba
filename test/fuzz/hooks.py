"""What the fuzzer is told beside the description: forms that are law, lines of JSON, and how an agency signs."""

import hashlib
import hmac
import json
import os
import time
import uuid

import schemathesis

FORMS = json.loads(os.environ["LIENTHONG_FUZZ_FORMS"])
SECRETS = json.loads(os.environ["LIENTHONG_FUZZ_SECRETS"])


@schemathesis.serializer("application/x-ndjson")
def lines(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", errors="surrogatepass")


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """The description leaves them open, as they depend on day and bundle; what is made up at random gets no further than them."""
    schemas = raw_schema["components"]["schemas"]
    for name, field, form in FORMS:
        if field is None:
            schemas[name] = form
        else:
            schemas[name]["properties"][field] = form


class Signed:
    """Signs the bytes that are sent."""

    def __init__(self, secret):
        self.secret = secret

    def __call__(self, request):
        body = request.body or b""
        body = body.encode() if isinstance(body, str) else body
        timestamp, nonce = str(int(time.time() * 1000)), str(uuid.uuid4())
        signed = f"{timestamp}.{nonce}.".encode() + body
        request.headers["x-lienthong-timestamp"] = timestamp
        request.headers["x-lienthong-nonce"] = nonce
        request.headers["x-lienthong-signature"] = hmac.new(self.secret.encode(), signed, hashlib.sha256).hexdigest()
        return request


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.operation.path == "/callbacks/{agency}":
        secret = SECRETS.get(str((case.path_parameters or {}).get("agency")))
        # One that is sent without a signature on purpose stays without.
        if secret and "x-lienthong-signature" in (case.headers or {}):
            kwargs["auth"] = Signed(secret)
