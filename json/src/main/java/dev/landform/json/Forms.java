package dev.landform.json;

import dev.landform.plan.Difference;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the form of a Java type: some types have one of their own, records and sealed interfaces are what their
 * components say. So a new resource type, or a new kind of step, needs no line here.
 */
final class Forms {

    private final Map<Class<?>, Form<?>> made = new ConcurrentHashMap<>(Leaves.ALL);
    private final ResourceForms resources;

    /** Makes the forms of plans whose resources are of these types. */
    Forms(List<ResourceType<?>> types) {
        made.put(Integer.class, of(int.class));
        made.put(Long.class, of(long.class));
        made.put(Double.class, of(double.class));
        made.put(Boolean.class, of(boolean.class));
        made.put(Text.class, new TextForm());
        made.put(Tags.class, new TagsForm());
        made.put(Ref.class, new RefForm());
        resources = new ResourceForms(types, this);
        made.put(Resource.class, resources);
        made.put(Difference.class, new DifferenceForm(this));
    }

    ResourceForms resources() {
        return resources;
    }

    /** Returns the form of lists of strings. */
    @SuppressWarnings("unchecked") // see of
    Form<Object> strings() {
        return (Form<Object>) (Form<?>) Containers.list(of(String.class));
    }

    /**
     * Returns the form of a type.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // a form is found by the type of what it writes and reads
    Form<Object> of(Type type) {
        return (Form<Object>) find(type);
    }

    @SuppressWarnings("unchecked")
    private Form<?> find(Type type) {
        if (type instanceof Class<?> plain) {
            Form<?> known = made.get(plain);
            if (known == null) {
                known = make(plain);
                made.put(plain, known);
            }
            return known;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return Containers.optional(of(of[0]));
            }
            if (generic.getRawType() == List.class) {
                return Containers.list(of(of[0]));
            }
            if (generic.getRawType() == Ref.class) {
                return of(Ref.class);
            }
            if (generic.getRawType() == Refs.class) {
                return Containers.refs((Form<Ref<Resource>>) (Form<?>) of(Ref.class));
            }
            if (generic.getRawType() == Map.class && of[0] == Address.class) {
                return Containers.map(Address::of, of(of[1]));
            }
            if (generic.getRawType() == SortedMap.class && of[0] == String.class) {
                return Containers.map(name -> name, of(of[1]));
            }
        }
        throw new IllegalArgumentException("there is no form for " + type);
    }

    private Form<?> make(Class<?> type) {
        if (type.isEnum()) {
            return new EnumForm(type);
        }
        return type.isSealed() ? new SealedForm(type, this) : RecordForm.of(type, this);
    }
}
