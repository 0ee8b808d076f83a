package dev.landform.resource;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Rewrites what resources of any type hold. Resources are records, so their parts say all there is to know. */
public final class Resources {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Resources() {}

    /**
     * Returns the resource with every reference and every text put through a function, and all else as it was.
     *
     * @throws IllegalArgumentException if the resource is not a public record
     */
    public static <R extends Resource> R rewrite(R resource, Function<Ref<?>, Ref<?>> refs, UnaryOperator<Text> texts) {
        return rebuild(resource, part -> rewritten(part, refs, texts));
    }

    /** Returns the same resource at another address. */
    public static <R extends Resource> R at(Address address, R resource) {
        return rebuild(resource, part -> part instanceof Address ? address : part);
    }

    @SuppressWarnings("unchecked") // the constructor is that of the resource's own class
    private static <R extends Resource> R rebuild(R resource, UnaryOperator<Object> change) {
        return (R) SHAPES.get(resource.getClass()).rebuild(resource, change);
    }

    private static Object rewritten(Object part, Function<Ref<?>, Ref<?>> refs, UnaryOperator<Text> texts) {
        if (part instanceof Ref<?> ref) {
            return refs.apply(ref);
        }
        if (part instanceof Refs<?> set) {
            return rewrittenSet(set, refs);
        }
        if (part instanceof Text text) {
            return texts.apply(text);
        }
        if (part instanceof Optional<?> optional && optional.isPresent()) {
            return Optional.of(rewritten(optional.get(), refs, texts));
        }
        return part;
    }

    @SuppressWarnings("unchecked") // the function keeps the kind of what it is given
    private static <R extends Resource> Refs<R> rewrittenSet(Refs<R> set, Function<Ref<?>, Ref<?>> refs) {
        return new Refs<>(set.stream().map(ref -> (Ref<R>) refs.apply(ref)).toList());
    }

    private record Shape(List<RecordComponent> parts, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            if (parts == null) {
                throw new IllegalArgumentException(type + " is no record");
            }
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
            }
            try {
                return new Shape(List.of(parts), type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new AssertionError("a record without its canonical constructor: " + type, e);
            }
        }

        Object rebuild(Object whole, UnaryOperator<Object> change) {
            try {
                Object[] changed = new Object[parts.size()];
                for (int i = 0; i < parts.size(); i++) {
                    changed[i] = change.apply(parts.get(i).getAccessor().invoke(whole));
                }
                return constructor.newInstance(changed);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(whole.getClass() + " is not public", e);
            } catch (InvocationTargetException | InstantiationException e) {
                throw new IllegalArgumentException("cannot rebuild " + whole, e);
            }
        }
    }
}
