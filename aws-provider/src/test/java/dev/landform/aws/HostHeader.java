package dev.landform.aws;

/** Lets the JDK's HTTP client send the host that a caller signed, which it only does if told so before it is loaded. */
final class HostHeader {

    private HostHeader() {}

    static void isPassedOn() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }
}
