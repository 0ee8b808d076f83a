package dev.landform.aws.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with an answer. The two numbers say where and with what, whatever their size. */
enum Spoiling {
    /** A field is not there. */
    MISSING {
        @Override
        String json(ObjectNode body, int where, int what) {
            return changed(body, where, (parent, name) -> parent.remove(name));
        }

        @Override
        String xml(String body, int where, int what) {
            Element element = Element.in(body, where);
            return body.substring(0, element.start()) + body.substring(element.end());
        }
    },
    /** A field says something else. */
    STRANGE {
        @Override
        String json(ObjectNode body, int where, int what) {
            return changed(body, where, (parent, name) -> parent.set(name, value(what)));
        }

        @Override
        String xml(String body, int where, int what) {
            Element element = Element.in(body, where);
            return body.substring(0, element.inner())
                    + TEXTS.get(Math.floorMod(what, TEXTS.size()))
                    + body.substring(element.innerEnd());
        }
    },
    /** A field is there twice. */
    TWICE {
        @Override
        String json(ObjectNode body, int where, int what) {
            return changed(body, where, (parent, name) -> {
                if (parent.get(name) instanceof ArrayNode array && !array.isEmpty()) {
                    array.add(array.get(Math.floorMod(what, array.size())).deepCopy());
                } else {
                    parent.set(name + "2", parent.get(name));
                }
            });
        }

        @Override
        String xml(String body, int where, int what) {
            Element element = Element.in(body, where);
            return body.substring(0, element.end())
                    + body.substring(element.start(), element.end())
                    + body.substring(element.end());
        }
    },
    /** The rest is missing. */
    TRUNCATED {
        @Override
        String of(String body, int where, int what) {
            return body.substring(0, Math.floorMod(where, body.length() + 1));
        }
    },
    /** A character is another. */
    GARBLED {
        @Override
        String of(String body, int where, int what) {
            if (body.isEmpty()) {
                return "\0";
            }
            int at = Math.floorMod(where, body.length());
            return body.substring(0, at)
                    + GARBAGE.charAt(Math.floorMod(what, GARBAGE.length()))
                    + body.substring(at + 1);
        }
    },
    /** It is no answer of AWS at all. */
    FOREIGN {
        @Override
        String of(String body, int where, int what) {
            return PAGES.get(Math.floorMod(what, PAGES.size()));
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GARBAGE = "\0<>&\"'{}[]:,;/9é";
    private static final List<String> PAGES = List.of(
            "",
            " ",
            "<html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>",
            "<!DOCTYPE html><html><body>Sign in<br></body></html>",
            "{}",
            "[]",
            "null",
            "true",
            "\"text\"",
            "{\"message\":null}",
            "<DescribeNothingResponse/>",
            "[".repeat(100_000),
            "<a>".repeat(20_000),
            "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "no-such-thing",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "NaN",
            "TRUE",
            "None",
            "10.0.0.0/99",
            "1970-01-01T00:00:00Z",
            "arn:aws:x",
            "%zz",
            "Ümläut \uD83D\uDE00",
            "x".repeat(70_000),
            "<x><y>z</y></x>");

    /** Returns the body with that wrong with it; the body itself if it has no place for it. */
    String of(String body, int where, int what) {
        if (body.startsWith("{")) {
            try {
                return MAPPER.readTree(body) instanceof ObjectNode object && !object.isEmpty()
                        ? json(object, where, what)
                        : body;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the tape is broken", e);
            }
        }
        return Element.openings(body).isEmpty() ? body : xml(body, where, what);
    }

    /** Returns the paths of the fields that can be missing from a body, in the order in which they are counted. */
    static List<String> paths(String body) {
        try {
            return body.startsWith("{")
                    ? fields(MAPPER.readTree(body), "").stream()
                            .map(Field::path)
                            .toList()
                    : Element.paths(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the tape is broken", e);
        }
    }

    String json(ObjectNode body, int where, int what) {
        return body.toString();
    }

    String xml(String body, int where, int what) {
        return body;
    }

    private static JsonNode value(int what) {
        return switch (Math.floorMod(what, TEXTS.size() + 5)) {
            case 0 -> MAPPER.nullNode();
            case 1 -> MAPPER.createArrayNode().addNull();
            case 2 -> MAPPER.createObjectNode().put("a", 1);
            case 3 -> MAPPER.getNodeFactory().numberNode(1e300);
            case 4 -> MAPPER.getNodeFactory().booleanNode(true);
            default -> MAPPER.getNodeFactory().textNode(TEXTS.get(Math.floorMod(what, TEXTS.size())));
        };
    }

    private static String changed(ObjectNode body, int where, Change change) {
        List<Field> fields = fields(body, "");
        Field field = fields.get(Math.floorMod(where, fields.size()));
        change.make(field.parent(), field.name());
        return body.toString();
    }

    private static List<Field> fields(JsonNode node, String path) {
        List<Field> fields = new ArrayList<>();
        node.properties().forEach(field -> {
            String within = path + field.getKey();
            fields.add(new Field((ObjectNode) node, field.getKey(), within));
            fields.addAll(fields(field.getValue(), within + "/"));
        });
        if (node.isArray()) {
            node.forEach(element -> fields.addAll(fields(element, path)));
        }
        return fields;
    }

    private interface Change {
        void make(ObjectNode parent, String name);
    }

    private record Field(ObjectNode parent, String name, String path) {}

    /** An element of XML: where it starts and ends, and where its content does. */
    private record Element(int start, int inner, int innerEnd, int end) {
        private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][\\w.:-]*)([^<>]*?)(/?)>");

        static List<String> paths(String body) {
            List<String> paths = new ArrayList<>();
            Deque<String> open = new ArrayDeque<>();
            for (Matcher tag = TAG.matcher(body); tag.find(); ) {
                if (!tag.group(1).isEmpty()) {
                    open.removeLast();
                    continue;
                }
                open.addLast(tag.group(2));
                paths.add(String.join("/", open));
                if (!tag.group(4).isEmpty()) {
                    open.removeLast();
                }
            }
            return paths;
        }

        static Element in(String body, int where) {
            List<MatchResult> openings = openings(body);
            MatchResult tag = openings.get(Math.floorMod(where, openings.size()));
            if (!tag.group(4).isEmpty()) {
                return new Element(tag.start(), tag.start(), tag.end(), tag.end());
            }
            int close = close(body, tag.group(2), tag.end());
            return new Element(tag.start(), tag.end(), close, body.indexOf('>', close) + 1);
        }

        static List<MatchResult> openings(String body) {
            return TAG.matcher(body)
                    .results()
                    .filter(tag -> tag.group(1).isEmpty())
                    .toList();
        }

        private static int close(String body, String name, int from) {
            Matcher same = Pattern.compile("<(/?)" + Pattern.quote(name) + "(?=[\\s/>])[^<>]*?(/?)>")
                    .matcher(body);
            int depth = 1;
            int at = from;
            while (same.find(at)) {
                at = same.end();
                if (same.group(2).isEmpty()) {
                    depth += same.group(1).isEmpty() ? 1 : -1;
                }
                if (depth == 0) {
                    return same.start();
                }
            }
            throw new IllegalStateException("<" + name + "> has no end");
        }
    }
}
