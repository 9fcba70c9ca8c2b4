import java.io.IOException;
import java.io.PrintWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.lang.constant.ClassDesc;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.internal.opt.CommandLine;
import jdk.tools.jlink.internal.Main;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/**
 * jlink with three plug-ins more. Run as a source file, with the arguments of jlink, files of them among them; ends with its exit code.
 */
final class LinkImage {

    public static void main(String[] args) throws IOException {
        PluginRepository.registerPlugin(new WithoutWarning());
        PluginRepository.registerPlugin(new WithFrames());
        PluginRepository.registerPlugin(new WithLibraries());
        String[] options = CommandLine.parse(List.of(args)).toArray(String[]::new);
        System.exit(Main.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), options));
    }

    /** Changes entries one by one, before jlink makes classes that hold what the descriptors of modules say. */
    private abstract static class Change implements Plugin {

        @Override
        public final Category getType() {
            return Category.FILTER;
        }

        @Override
        public final Set<State> getState() {
            return EnumSet.of(State.AUTO_ENABLED, State.FUNCTIONAL);
        }

        @Override
        public final ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
            in.transformAndCopy(entry -> applies(entry.path()) ? entry.copyWithContent(change(in, entry.contentBytes())) : entry, out);
            return out.build();
        }

        abstract boolean applies(String path);

        abstract byte[] change(ResourcePool in, byte[] content);
    }

    /**
     * The descriptor of the module of vectors no longer asks the Java machine to warn of it at each start: takes WARN_INCUBATING out of its
     * ModuleResolution attribute, and leaves the other bits. A machine archives the graph of its modules only where none asks so.
     */
    private static final class WithoutWarning extends Change {

        private static final int WARN_INCUBATING = 0x8;

        @Override
        public String getName() {
            return "without-incubator-warning";
        }

        @Override
        boolean applies(String path) {
            return path.equals("/jdk.incubator.vector/module-info.class");
        }

        @Override
        byte[] change(ResourcePool in, byte[] content) {
            ClassFile classes = ClassFile.of();
            return classes.transformClass(classes.parse(content),
                    (builder, element) -> builder.with(element instanceof ModuleResolutionAttribute resolution
                            ? ModuleResolutionAttribute.of(resolution.resolutionFlags() & ~WARN_INCUBATING)
                            : element));
        }
    }

    /** Gives the classes of picocli, which were compiled for Java 5, the frames without which a machine archives no class. */
    private static final class WithFrames extends Change {

        @Override
        public String getName() {
            return "with-frames";
        }

        @Override
        boolean applies(String path) {
            return path.startsWith("/info.picocli/picocli/") && path.endsWith(".class");
        }

        @Override
        byte[] change(ResourcePool in, byte[] content) {
            ClassFile classes = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy(in)));
            ClassModel old = classes.parse(content);
            return old.majorVersion() >= ClassFile.JAVA_7_VERSION ? content : classes.transformClass(old,
                    ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen((builder, element) -> builder.with(
                            element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element)));
        }

        private static ClassHierarchyResolver hierarchy(ResourcePool in) {
            return ClassHierarchyResolver.ofResourceParsing(type -> in.findEntry("/info.picocli/" + name(type) + ".class")
                    .map(ResourcePoolEntry::content).orElse(null)).orElse(ClassHierarchyResolver.defaultResolver()).cached();
        }

        private static String name(ClassDesc type) {
            String descriptor = type.descriptorString();
            return descriptor.substring(1, descriptor.length() - 1);
        }
    }

    /**
     * Puts the native libraries of modules where the machine looks for its own. In a module they are resources, which JavaFX would copy into
     * the user's home at the first start, and compare with that copy at every other.
     */
    private static final class WithLibraries implements Plugin {

        private static final Pattern LIBRARY = Pattern.compile("/(?<module>[^/]+)/(?<file>[^/]+\\.(so|dll|dylib))");

        @Override
        public String getName() {
            return "with-libraries";
        }

        @Override
        public Category getType() {
            return Category.TRANSFORMER;
        }

        @Override
        public Set<State> getState() {
            return EnumSet.of(State.AUTO_ENABLED, State.FUNCTIONAL);
        }

        @Override
        public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
            in.transformAndCopy(WithLibraries::placed, out);
            return out.build();
        }

        private static ResourcePoolEntry placed(ResourcePoolEntry entry) {
            Matcher library = LIBRARY.matcher(entry.path());
            return entry.type() == ResourcePoolEntry.Type.CLASS_OR_RESOURCE && library.matches()
                    ? ResourcePoolEntry.create("/" + library.group("module") + "/lib/" + library.group("file"),
                            ResourcePoolEntry.Type.NATIVE_LIB, entry.contentBytes())
                    : entry;
        }
    }
}
