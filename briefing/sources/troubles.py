"""Troubles: what the system and its libraries say about a connection, in words for people."""

import ssl
from http.client import HTTPException, IncompleteRead, RemoteDisconnected

from briefing.limits import CONNECT_SECONDS
from briefing.sources.failures import SAVE, Failure, Unreachable

_CERTIFICATES = {  # OpenSSL's verification results, X509_V_ERR_…
    9: "is not valid yet; is this machine's clock right?",
    10: "has expired; is this machine's clock right?",
    18: "is signed by nobody but itself",
    19: "is signed by an authority that this machine does not know",
    20: "is signed by an authority that this machine does not know",
    62: "was made for another name",
    64: "was made for another address",
}


def failure(error: Exception) -> Failure:
    """Return what a library or the system says about a connection in words for people."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Failure(_certificate(error))
    if isinstance(error, ssl.SSLError):
        why = (error.reason or "the server broke it off").replace("_", " ").lower()
        return Unreachable(f"no secure connection came about ({why}); {SAVE}.")
    if isinstance(error, TimeoutError):
        return Unreachable(f"no server took the call within {CONNECT_SECONDS:g} seconds; is it up?")
    if isinstance(error, RemoteDisconnected):
        return Unreachable(f"the server hung up without an answer; try again later, or {SAVE}.")
    if isinstance(error, IncompleteRead | ConnectionError):
        return Unreachable(f"the connection was cut in the middle; try again, or {SAVE}.")
    if isinstance(error, HTTPException):
        return Failure(f"the server's answer breaks the rules of the web; {SAVE}.")
    if isinstance(error, OSError):
        return Unreachable(f"cannot be reached ({_said(error)}); is the network up?")
    if isinstance(error.__cause__, Exception):  # a wrapper of urllib3's
        return failure(error.__cause__)
    return Failure(f"the server's answer breaks the rules of the web; {SAVE}.")


def _certificate(error: ssl.SSLCertVerificationError) -> str:
    said = _CERTIFICATES.get(error.verify_code, f"cannot be trusted ({error.verify_message})")
    end = "" if said.endswith("?") else f"; if you trust the site, {SAVE}."
    return f"the server's certificate {said}{end}"


def _said(error: OSError) -> str:
    text = error.strerror or type(error).__name__
    return text[:1].lower() + text[1:]
