using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideas.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Phone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SkipReason",
                table: "Votes",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_En",
                table: "Ideas",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Fi",
                table: "Ideas",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Sv",
                table: "Ideas",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SmallestGroup",
                table: "Campaigns",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<string>(
                name: "Visibility",
                table: "Campaigns",
                maxLength: 40,
                nullable: false,
                defaultValue: "Always");

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Text = table.Column<string>(maxLength: 2000, nullable: false),
                    Contact = table.Column<string>(maxLength: 200, nullable: true),
                    At = table.Column<DateTime>(nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    Hash = table.Column<byte[]>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => x.ParticipantId);
                    table.ForeignKey(
                        name: "FK_Receipts_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Receipts_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_At",
                table: "Feedback",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_CampaignId",
                table: "Receipts",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Receipts_Hash",
                table: "Receipts",
                column: "Hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "Receipts");

            migrationBuilder.DropColumn(
                name: "SkipReason",
                table: "Votes");

            migrationBuilder.DropColumn(
                name: "Details_En",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "Details_Fi",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "Details_Sv",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "SmallestGroup",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Visibility",
                table: "Campaigns");
        }
    }
}
