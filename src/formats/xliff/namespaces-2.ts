export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0';
export const XLIFF_22 = 'urn:oasis:names:tc:xliff:document:2.2';
export const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0';
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const FORMAT_STYLE = 'urn:oasis:names:tc:xliff:fs:2.0';
/** How the namespaces of XLIFF 2 begin. */
export const OASIS = 'urn:oasis:names:tc:xliff:';
