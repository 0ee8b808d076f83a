package dev.landform.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** A record is an object with one property for each of its components, all of them and no other. */
final class RecordForm implements Form<Object> {

    private final List<RecordComponent> parts;
    private final List<String> names;
    private final List<Form<Object>> forms;
    private final Constructor<?> constructor;

    private RecordForm(List<RecordComponent> parts, List<Form<Object>> forms, Constructor<?> constructor) {
        this.parts = parts;
        this.names = parts.stream().map(RecordComponent::getName).toList();
        this.forms = forms;
        this.constructor = constructor;
    }

    /**
     * Returns the form of a public record.
     *
     * @throws IllegalArgumentException if it is none, or has a component that there is no form for
     */
    static RecordForm of(Class<?> type, Forms forms) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IllegalArgumentException("there is no form for " + type);
        }
        List<Form<Object>> inner = new ArrayList<>();
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            inner.add(forms.of(parts[i].getGenericType()));
        }
        try {
            return new RecordForm(List.of(parts), inner, type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a record without its canonical constructor: " + type, e);
        }
    }

    List<String> names() {
        return names;
    }

    /** Returns the form of the component of that name. */
    Form<Object> form(String name) {
        return forms.get(names.indexOf(name));
    }

    @Override
    public ObjectNode write(Object value) {
        ObjectNode object = Json.object();
        for (int i = 0; i < parts.size(); i++) {
            try {
                object.set(
                        names.get(i),
                        forms.get(i).write(parts.get(i).getAccessor().invoke(value)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("cannot look into " + value, e);
            }
        }
        return object;
    }

    @Override
    public Object read(Place place) {
        place.only(names);
        return make(place);
    }

    /** Returns what an object holds that may have other properties besides. */
    Object make(Place place) {
        Object[] values = new Object[forms.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = forms.get(i).read(place.field(names.get(i)));
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw place.wrong(message(e) + ".");
        } catch (IllegalAccessException | InstantiationException e) {
            throw new IllegalArgumentException("cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    private static String message(InvocationTargetException refused) {
        Throwable cause = refused.getCause();
        return cause == null ? refused.toString() : String.valueOf(cause.getMessage());
    }

    @Override
    public ObjectNode schema() {
        return Json.closed(properties());
    }

    ObjectNode properties() {
        ObjectNode properties = Json.object();
        for (int i = 0; i < forms.size(); i++) {
            properties.set(names.get(i), forms.get(i).schema());
        }
        return properties;
    }
}
