/**
 * The browser's package also brings the NSS libraries that a bare machine lacks, and unpacks them where it believes itself
 * to be in such a one. So it is told, before it is imported.
 */
process.env.AWS_LAMBDA_JS_RUNTIME = '20.x';
