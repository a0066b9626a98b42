export { authErrors, type RefusalReason } from './errors.js';
export { TokenVerifier, type TokenUse, type VerifiedToken, type VerifierSettings } from './token-verifier.js';
