package dev.landform.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":\"1\",\"a\":[],\"c\":{}}",
                "{\"n\":[1,-2.50,1e3,true,false,null],\"s\":\"\\\"\\\\ \\n ü\"}",
                "{\"a\":[{\"b\":[[\"c\"]]},\"d\"]}"
            })
    void whatIsReadIsWrittenAsItWas(String text) {
        assertThat(Json.text(Json.object(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void membersKeepTheirOrder() {
        assertThat(Json.object("{ \"z\" : \"1\" , \"a\" : [ \"2\" ] }"))
                .hasValueSatisfying(object ->
                        assertThat(object).containsExactly(Map.entry("z", "1"), Map.entry("a", List.of("2"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "[]", "\"a\"", "1", "null", "{", "{\"a\"", "{\"a\":}", "{\"a\":[1}", "{} {}", "{}x"})
    void whatIsNoObjectIsNone(String text) {
        assertThat(Json.object(text)).isEmpty();
    }
}
