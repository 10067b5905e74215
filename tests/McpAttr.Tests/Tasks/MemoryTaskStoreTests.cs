using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Tasks;

/// <summary>The task store of one process.</summary>
public class MemoryTaskStoreTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_full_store_takes_another_task_when_one_has_expired()
    {
        var store = new McpMemoryTaskStore(1, _time);

        Assert.True(await store.TryAddAsync(Made("a"), TestContext.Current.CancellationToken));
        Assert.False(await store.TryAddAsync(Made("b"), TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await store.FindAsync("a", TestContext.Current.CancellationToken));
        Assert.True(await store.TryAddAsync(Made("b"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_one_counts()
    {
        var store = new McpMemoryTaskStore(clock: _time);
        await store.TryAddAsync(Made("a"), TestContext.Current.CancellationToken);

        Assert.True(await store.TryReplaceAsync(Made("a") with { Version = 1 }, TestContext.Current.CancellationToken));
        Assert.False(await store.TryReplaceAsync(Made("a") with { Version = 1 }, TestContext.Current.CancellationToken));
        Assert.False(await store.TryReplaceAsync(Made("b") with { Version = 1 }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Waiting_ends_with_a_change_a_removal_and_an_expiry_and_at_once_when_there_was_one()
    {
        var store = new McpMemoryTaskStore(clock: _time);
        await store.TryAddAsync(Made("a"), TestContext.Current.CancellationToken);

        var changed = store.WaitAsync("a", 0, TestContext.Current.CancellationToken).AsTask();
        Assert.False(changed.IsCompleted);
        await store.TryReplaceAsync(Made("a") with { Version = 1 }, TestContext.Current.CancellationToken);
        await Bounded.Wait(changed);
        await Bounded.Wait(store.WaitAsync("a", 0, TestContext.Current.CancellationToken).AsTask());

        var removed = store.WaitAsync("a", 1, TestContext.Current.CancellationToken).AsTask();
        await store.RemoveAsync("a", TestContext.Current.CancellationToken);
        await Bounded.Wait(removed);

        await store.TryAddAsync(Made("b"), TestContext.Current.CancellationToken);
        var expired = store.WaitAsync("b", 0, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(TimeSpan.FromMinutes(1));
        await store.FindAsync("other", TestContext.Current.CancellationToken);
        await Bounded.Wait(expired);
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        var store = new McpMemoryTaskStore(clock: _time);
        await store.TryAddAsync(Made("a"), TestContext.Current.CancellationToken);
        using var giveUp = new CancellationTokenSource();

        var waiting = store.WaitAsync("a", 0, giveUp.Token).AsTask();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_list_is_in_the_order_of_ids_and_of_one_owner()
    {
        var store = new McpMemoryTaskStore(clock: _time);
        foreach (string id in new[] { "c", "a", "d", "b" }) await store.TryAddAsync(Made(id), TestContext.Current.CancellationToken);
        await store.TryAddAsync(Made("aa") with { Owner = "other" }, TestContext.Current.CancellationToken);

        var page = await store.ListAsync("owner", "a", 2, TestContext.Current.CancellationToken);

        Assert.Equal(["b", "c"], page.Select(static task => task.Id));
    }

    private McpStoredTask Made(string id) => new(id, "owner", 0, _time.GetUtcNow().AddMinutes(1), "{}"u8.ToArray());
}
