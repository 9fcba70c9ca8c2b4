package reverie.app.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/** The real data, but of each set only so many that a test has learned from them in no time. */
public final class FewExamples {

    private static final int TRAIN = 200;
    private static final int TEST = 100;
    private static final Map<String, Splits> READ = new ConcurrentHashMap<>();

    private FewExamples() {
    }

    /** Whatever a library can do, this one can. */
    public static Library of(Library all) {
        return (Library) Proxy.newProxyInstance(Library.class.getClassLoader(), new Class<?>[]{Library.class},
                (_, method, arguments) -> {
                    Object[] fewer = Stream.of(arguments).map(FewExamples::fewer).toArray();
                    String key = method.getName() + Stream.of(fewer).map(String::valueOf).toList();
                    if (READ.containsKey(key)) {
                        return READ.get(key);
                    }
                    try {
                        Object answer = method.invoke(all, fewer);
                        if (answer instanceof Splits splits) {
                            READ.put(key, few(splits));
                        }
                        return READ.containsKey(key) ? READ.get(key) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Object fewer(Object argument) {
        return argument instanceof Patches patches
                ? new Patches(patches.side(), Math.min(patches.count(), TRAIN), patches.seed())
                : argument;
    }

    private static Splits few(Splits all) {
        return new Splits(all.train().atMost(TRAIN), all.test().map(test -> test.atMost(TEST)));
    }
}
