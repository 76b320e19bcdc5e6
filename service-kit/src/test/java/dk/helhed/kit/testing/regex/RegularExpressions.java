package dk.helhed.kit.testing.regex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Finds every regular expression of a module in its class files: those that are compiled, and those of annotations. */
public final class RegularExpressions {

    private static final String PATTERN = "java/util/regex/Pattern";
    private static final Map<String, Boolean> SEARCHES_OF_STRINGS =
            Map.of("matches", false, "replaceAll", true, "replaceFirst", true, "split", true);
    private static final Set<String> SEARCHES = Set.of(
            "find", "lookingAt", "replaceAll", "replaceFirst", "results", "split", "splitAsStream", "asPredicate");

    private final List<RegularExpression> found = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    /** Those of the class files below a folder. */
    public static RegularExpressions in(Path folder) {
        RegularExpressions all = new RegularExpressions();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> all.look(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public static RegularExpressions of(Class<?> type) {
        RegularExpressions all = new RegularExpressions();
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            all.look(node(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public List<RegularExpression> found() {
        return List.copyOf(found);
    }

    /** Where one is compiled that is put together while the program runs. */
    public List<String> unseen() {
        return List.copyOf(unseen);
    }

    private void look(ClassNode type) {
        Annotated.regexps(type).forEach(regexp -> found.add(new RegularExpression(type.name, regexp, 0, false)));
        boolean searches = type.methods.stream().anyMatch(RegularExpressions::searches);
        for (MethodNode method : type.methods) {
            Frame<SourceValue>[] frames = frames(type, method);
            for (int i = 0; i < frames.length; i++) {
                AbstractInsnNode instruction = method.instructions.get(i);
                if (instruction instanceof MethodInsnNode call && frames[i] != null) {
                    look(type, call, frames[i], searches);
                } else if (instruction instanceof InvokeDynamicInsnNode dynamic && compiles(dynamic)) {
                    unseen.add(type.name);
                }
            }
        }
    }

    private void look(ClassNode type, MethodInsnNode call, Frame<SourceValue> frame, boolean searches) {
        boolean compiled =
                call.owner.equals(PATTERN) && Set.of("compile", "matches").contains(call.name);
        boolean ofString = call.owner.equals("java/lang/String")
                && SEARCHES_OF_STRINGS.containsKey(call.name)
                && call.desc.startsWith("(Ljava/lang/String;");
        if (!compiled && !ofString) {
            return;
        }
        int arguments = Type.getArgumentCount(call.desc);
        Object regex = constant(frame.getStack(frame.getStackSize() - arguments));
        Object flags = call.desc.startsWith("(Ljava/lang/String;I)") && compiled
                ? constant(frame.getStack(frame.getStackSize() - 1))
                : Integer.valueOf(0);
        if (regex instanceof String text && flags instanceof Integer number) {
            boolean search = compiled ? searches && call.name.equals("compile") : SEARCHES_OF_STRINGS.get(call.name);
            found.add(new RegularExpression(type.name, text, number, search));
        } else {
            unseen.add(type.name);
        }
    }

    private static @Nullable Object constant(SourceValue value) {
        if (value.insns.size() != 1) {
            return null;
        }
        return switch (value.insns.iterator().next()) {
            case LdcInsnNode constant -> constant.cst;
            case IntInsnNode number -> number.operand;
            case InsnNode small
            when small.getOpcode() >= Opcodes.ICONST_0 && small.getOpcode() <= Opcodes.ICONST_5 ->
                small.getOpcode() - Opcodes.ICONST_0;
            default -> null;
        };
    }

    private static boolean searches(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.owner.startsWith("java/util/regex/")
                    && SEARCHES.contains(call.name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean compiles(InvokeDynamicInsnNode dynamic) {
        return Stream.of(dynamic.bsmArgs)
                .anyMatch(argument -> argument instanceof Handle handle
                        && handle.getOwner().equals(PATTERN)
                        && handle.getName().equals("compile"));
    }

    private static Frame<SourceValue>[] frames(ClassNode type, MethodNode method) {
        try {
            return new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(type.name + "." + method.name, e);
        }
    }

    private static ClassNode read(Path file) {
        try {
            return node(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassNode node(byte[] file) {
        ClassNode type = new ClassNode();
        new ClassReader(file).accept(type, ClassReader.SKIP_DEBUG);
        return type;
    }

    /** The expressions that are found and not linear, and the places where one could not be looked at, but for those named. */
    public static List<String> faults(Path folder, Set<String> looseEnds) {
        RegularExpressions all = in(folder);
        List<String> faults = new ArrayList<>(LinearTime.faults(all.found()));
        all.unseen().stream()
                .distinct()
                .filter(place -> !looseEnds.contains(place.substring(place.lastIndexOf('/') + 1)))
                .map(place -> place + ": put together while the program runs")
                .forEach(faults::add);
        return faults;
    }
}
