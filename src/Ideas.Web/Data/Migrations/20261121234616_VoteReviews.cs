using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideas.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class VoteReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Overruled",
                table: "Votes",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnswerLimit",
                table: "Campaigns",
                nullable: false,
                defaultValue: 500);

            migrationBuilder.CreateTable(
                name: "VoteReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    Reason = table.Column<string>(maxLength: 40, nullable: false),
                    Counts = table.Column<bool>(nullable: false),
                    Votes = table.Column<int>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    ByAccountId = table.Column<Guid>(nullable: false),
                    ByName = table.Column<string>(nullable: false),
                    Sequence = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoteReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VoteReviews_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Votes_CampaignId_Overruled",
                table: "Votes",
                columns: new[] { "CampaignId", "Overruled" },
                filter: "\"Overruled\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Votes_CampaignId_SetAside",
                table: "Votes",
                columns: new[] { "CampaignId", "SetAside" },
                filter: "\"SetAside\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VoteReviews_CampaignId_Sequence",
                table: "VoteReviews",
                columns: new[] { "CampaignId", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "VoteReviews");

            migrationBuilder.DropIndex(
                name: "IX_Votes_CampaignId_Overruled",
                table: "Votes");

            migrationBuilder.DropIndex(
                name: "IX_Votes_CampaignId_SetAside",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "Overruled",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "AnswerLimit",
                table: "Campaigns");
        }
    }
}
