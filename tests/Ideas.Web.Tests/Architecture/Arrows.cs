using System.Reflection;
using System.Reflection.Emit;

namespace Ideas.Web.Tests.Architecture;

/// <summary>One use of a type or member of ours or of a library, seen in the compiled program.</summary>
/// <param name="From">The outermost type that holds the code.</param>
/// <param name="To">The outermost type that is used.</param>
public sealed record Arrow(Type From, Type To, MemberInfo What)
{
    public override string ToString() => $"{From.FullName} -> {(What is Type type ? type.FullName : $"{What.DeclaringType?.FullName}.{What.Name}")}";
}

/// <summary>Finds who uses whom: in base types, signatures, fields, attributes, and the code of every method.</summary>
public static class Arrows
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Arrow> In(Assembly assembly)
    {
        var codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);
        return [.. assembly.GetTypes()
            .SelectMany(type => Used(type, codes).SelectMany(what => Parts(what).Select(to => new Arrow(Outermost(type), Outermost(to), what is Type ? to : what))))
            .Where(arrow => arrow.From != arrow.To)
            .Distinct()];
    }

    private static IEnumerable<MemberInfo> Used(Type type, Dictionary<short, OpCode> codes)
    {
        foreach (var used in type.GetInterfaces().Append(type.BaseType).Concat(type.GetCustomAttributesData().Select(data => data.AttributeType)).OfType<Type>())
        {
            yield return used;
        }

        foreach (var field in type.GetFields(All))
        {
            yield return field.FieldType;
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var used in method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType).OfType<Type>().Concat(Code(method, codes)))
            {
                yield return used;
            }
        }
    }

    private static IEnumerable<MemberInfo> Code(MethodBase method, Dictionary<short, OpCode> codes)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? codes[(short)(0xFE00 | il[at + 1])] : codes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
                var used = method.Module.ResolveMember(BitConverter.ToInt32(il, at), types, method.IsGenericMethod ? method.GetGenericArguments() : null)!;
                yield return used;
                foreach (var argument in (used as MethodInfo)?.GetGenericArguments() ?? [])
                {
                    yield return argument;
                }
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    /// <summary>The types that a use is made of: <c>Task&lt;Idea[]&gt;</c> uses Task and Idea.</summary>
    private static IEnumerable<Type> Parts(MemberInfo what)
    {
        var type = what as Type ?? what.DeclaringType;
        if (type is null || type.IsGenericParameter)
        {
            return [];
        }

        return type.HasElementType
            ? Parts(type.GetElementType()!)
            : type.GetGenericArguments().SelectMany(Parts).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } around ? Outermost(around) : type;
}
