package zeren.api.signin;

/** Why a token does not say who somebody is: for the operator's log, and for nobody else. */
enum Unfit {
    /** It is longer than any that is read. */
    TOO_LONG("it is too long"),
    /** It is no signed JWT: not of three parts, encrypted, without signature, or something in it is no JSON or there twice. */
    MALFORMED("it is no signed JWT"),
    /** Its issuer is none of those in the settings. */
    ISSUER("its issuer is not one of the settings"),
    /** It is signed by an algorithm that the settings do not list. */
    ALGORITHM("its algorithm is not one of the settings"),
    /** Its type or a critical header is not one of those that are known, no key of the issuer is the one that it names, or it is not signed by that. */
    SIGNATURE("its type, a critical header, its key or its signature is not good"),
    /** It is for somebody else. */
    AUDIENCE("it is for another audience"),
    /** It does not say when it ends, or says so in no way that can be read. */
    TIMES("it does not say from when to when it is good"),
    /** It has ended. */
    ENDED("it has ended"),
    /** It is not good yet. */
    EARLY("it is not good yet"),
    /** The claim with the staff number is not there, or holds none. */
    STAFF_NUMBER("it has no staff number in the claim of the settings");

    private final String reason;

    Unfit(String reason) {
        this.reason = reason;
    }

    /** Returns the reason in words; nothing of the token is in it. */
    String reason() {
        return reason;
    }
}
