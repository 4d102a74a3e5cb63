/** Why a download or its unpacking failed, as the part of a sentence: "github.com was not found". */
export function downloadFailure(error, host = 'the server') {
  if (error?.response?.status) return `${hostOf(error.response.url) ?? host} answered with ${error.response.status}`;
  if (/Checksum/.test(error?.constructor?.name ?? '')) return `what ${host} sent is not the file that was expected`;
  if (/does not have a published/.test(error?.message ?? '')) return 'there is none for this kind of computer';
  const code = codeOf(error);
  return networkFailure(code, host) ?? diskFailure(code) ?? `${host} could not be read, ${code ?? detailOf(error)}`;
}

export function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    // Not an address; the caller has a word for that.
    return null;
  }
}

function networkFailure(code, host) {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} was not found`;
    case 'ECONNREFUSED':
      return `${host} refused the connection`;
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return `${host} broke the connection off`;
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return `${host} did not answer`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return `${host} cannot be reached from here`;
    case 'ERR_INVALID_URL':
      return 'the address of the mirror is not one';
    default:
      return isAboutCertificates(code) ? `the certificate of ${host} is not trusted here` : null;
  }
}

function isAboutCertificates(code) {
  return /^(CERT_|ERR_TLS_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_)/.test(code ?? '');
}

function diskFailure(code) {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'there is no room left on the disk';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'its folder cannot be written to';
    default:
      return null;
  }
}

function detailOf(error) {
  return error?.cause?.message ?? error?.message ?? 'for an unknown reason';
}

/** fetch wraps what happened, sometimes twice, and gathers the attempts at several addresses into one error. */
function codeOf(error) {
  if (!error) return null;
  if (typeof error.code === 'string') return error.code;
  return codeOf(error.cause) ?? codeOf(error.errors?.[0]);
}
